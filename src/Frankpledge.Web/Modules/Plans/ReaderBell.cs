using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans;

/// <summary>Wakes this node's <see cref="Reader"/> at once.</summary>
internal sealed class ReaderBell : Bell;
