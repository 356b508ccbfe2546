namespace Frankpledge.Plans;

/// <summary>Who says what a statement does: its kinds, actors and targets.</summary>
public enum LabelledBy
{
    /// <summary>The importer's rules; accepted together with others, so nobody looked at it by itself.</summary>
    Rule,

    /// <summary>Somebody who had this wording in hand and accepted or changed it.</summary>
    Person,

    /// <summary>Somebody in an earlier edition; this wording is the same or differs by a few words, and was not looked at again.</summary>
    PersonBefore,
}
