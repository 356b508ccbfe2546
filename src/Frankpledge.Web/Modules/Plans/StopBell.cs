using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans;

/// <summary>Tells this node's <see cref="Reader"/> at once that a person has stopped an import; other nodes see it in the records within a second.</summary>
internal sealed class StopBell : Bell;
