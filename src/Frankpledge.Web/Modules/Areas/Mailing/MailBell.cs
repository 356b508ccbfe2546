using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Areas.Mailing;

/// <summary>Wakes this node's <see cref="MailTimer"/> when an e-mail is put into the outbox.</summary>
internal sealed class MailBell : Bell;
