global using Frankpledge.Areas.Contract; // bodies and roles are words of the whole house
