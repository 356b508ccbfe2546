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

    /// <summary>How many answered a question of a consultation in one way.</summary>
    ResponseCount,
    Finding,
    Recommendation,
    Law,
    Money,

    /// <summary>People or things that the statement takes, counted and not paid for by itself.</summary>
    Resource,
    Measure,
    Account,

    /// <summary>A decision that was taken because of the statement.</summary>
    Decision,
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
        ThreadKind.Theme or ThreadKind.ResponseCount or ThreadKind.Finding or ThreadKind.Recommendation or ThreadKind.Law
            => ThreadQuestion.WhyHere,
        ThreadKind.Money or ThreadKind.Resource => ThreadQuestion.WhatCosts,
        ThreadKind.Measure => ThreadQuestion.HowKnow,
        ThreadKind.Account or ThreadKind.Decision or ThreadKind.Met or ThreadKind.GivenUp or ThreadKind.TakenBack => ThreadQuestion.WhatHappened,
        _ => ThreadQuestion.WhoAsked,
    };
}
