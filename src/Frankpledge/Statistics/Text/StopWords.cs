namespace Frankpledge.Statistics.Text;

/// <summary>English words that say nothing of what an answer is about.</summary>
public static class StopWords
{
    private static readonly HashSet<string> Small = Set(
        "a an the this that these those such same other another each every either neither both all any some few many much more most several own less least enough",
        "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them their theirs themselves",
        "who whom whose which what when where why how whoever whatever whenever wherever whether",
        "am is are was were be been being do does did doing done have has had having can could may might must shall should will would ought need get gets got getting",
        "and or but nor so yet if then else than because as until while of at by for with about against between among into through during before after above below to from up",
        "down in out on off over under again further once here there upon within without along across behind beyond except per via onto toward towards around near since though",
        "although unless also too very just only even still ever never always often sometimes already now today however therefore thus hence anyway perhaps maybe quite rather really",
        "actually almost well not no none nothing nobody nowhere anything anyone anybody anywhere everything everyone everybody everywhere something someone somebody somewhere",
        "yes yeah ok okay na n/a nil please thank thanks thing things think thought know say said say see comment comments else etc ie eg lot lots bit like one two three first",
        "make makes made making go goes going gone went come comes came put let us im ive dont didnt doesnt cant couldnt wont wouldnt shouldnt isnt wasnt arent werent hasnt havent",
        "hadnt thats whats theres youre theyre weve id ill youve don't didn't doesn't can't couldn't won't wouldn't shouldn't isn't wasn't aren't weren't hasn't haven't hadn't",
        "that's what's there's you're they're we're we've i'd i'll i'm i've you've it's he's she's let's who's here's they've they'll we'll you'll it'll cannot mustn't needn't");

    private static readonly HashSet<string> Judging = Set(
        "good great excellent nice lovely brilliant amazing fantastic wonderful perfect superb outstanding fine happy pleased satisfied satisfactory satisfaction well better best",
        "bad poor terrible awful dreadful worse worst fabulous exceptional exceptionally extremely absolutely impressed delighted appreciate appreciated appreciative grateful enjoy",
        "enjoyed enjoyable love loved glad positive negative fault faults faultless exemplary marvellous super alright adequate pleasant disappointed disappointing disappointment",
        "complain complaint complaints improve improved improving improvement improvements");

    /// <summary>The small words of grammar, and what people write to a form (yes, thanks, nothing, n/a); single letters and bare numbers too.</summary>
    /// <param name="word">In lower case, not stemmed.</param>
    public static bool Has(string word) => word.Length == 1 || Small.Contains(word) || word.All(letter => char.IsDigit(letter) || letter is '.' or ',');

    /// <summary>Words that say how an answer judges (good, poor, happy, improve), not what it is about.</summary>
    /// <param name="word">In lower case, not stemmed.</param>
    public static bool Judges(string word) => Judging.Contains(word);

    private static HashSet<string> Set(params string[] lists) => lists.SelectMany(list => list.Split(' ')).ToHashSet(StringComparer.Ordinal);
}
