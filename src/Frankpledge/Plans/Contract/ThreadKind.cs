namespace Frankpledge.Plans.Contract;

/// <summary>What may be asked of any statement, besides how its wording came about.</summary>
public enum ThreadQuestion
{
    WhyHere,
    WhatCosts,
    HowKnow,
    WhatHappened,
    WhoAsked,
}

/// <summary>What hangs on a statement. Each kind answers one question.</summary>
public enum ThreadKind
{
    Theme,
    Finding,
    Recommendation,
    Law,
    Money,
    Measure,
    Account,
    Met,
    GivenUp,

    /// <summary>A record that a promise was met or given up is taken back.</summary>
    TakenBack,
    Question,
    AgendaItem,
    Action,
}

public static class ThreadKinds
{
    public static ThreadQuestion Question(this ThreadKind kind) => kind switch
    {
        ThreadKind.Theme or ThreadKind.Finding or ThreadKind.Recommendation or ThreadKind.Law => ThreadQuestion.WhyHere,
        ThreadKind.Money => ThreadQuestion.WhatCosts,
        ThreadKind.Measure => ThreadQuestion.HowKnow,
        ThreadKind.Account or ThreadKind.Met or ThreadKind.GivenUp or ThreadKind.TakenBack => ThreadQuestion.WhatHappened,
        _ => ThreadQuestion.WhoAsked,
    };
}
