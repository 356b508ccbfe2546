global using Frankpledge.Areas.Contract; // bodies and roles are words of the whole house
global using Sentence = Frankpledge.Common.Sentence; // what the house says, it says in sentences
global using OneOrMany = Frankpledge.Common.OneOrMany; // and what it counts, with the words for one and for many
