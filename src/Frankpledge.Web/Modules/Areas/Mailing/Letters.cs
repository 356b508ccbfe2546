using System.Globalization;
using Frankpledge.Areas.Mailing;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using MimeKit;

namespace Frankpledge.Web.Modules.Areas.Mailing;

/// <summary>Writes what stands in the outbox as messages. Every link begins with the public address of the installation.</summary>
internal sealed class Letters(FrankpledgeSettings settings, UnsubscribeTokens tokens)
{
    private const int MostLines = 30;

    private string Site => settings.BaseAddress!.GetLeftPart(UriPartial.Authority);

    /// <param name="secret">Of the link that it brings, where it brings one.</param>
    public MimeMessage Write(Mail mail, string? secret, DateTimeOffset now)
    {
        var stop = mail.Kind is MailKind.Alerts or MailKind.Digest ? $"{Site}/unsubscribe?from={tokens.For(mail.PersonId, mail.Kind)}" : null;
        var letter = Letter(mail, secret, stop);
        var message = new MimeMessage { Subject = letter.Subject, Date = now, MessageId = $"{mail.Id}@{settings.BaseAddress!.Host}" };
        message.From.Add(MailboxAddress.Parse(settings.Mail!.From));
        message.To.Add(new MailboxAddress(OneLine(mail.ToName), mail.ToAddress));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (stop is not null)
        {
            message.Headers.Add("List-Unsubscribe", $"<{stop}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        message.Body = new BodyBuilder { TextBody = letter.AsText(), HtmlBody = letter.AsHtml() }.ToMessageBody();
        return message;
    }

    private Letter Letter(Mail mail, string? secret, string? stop)
    {
        var of = OneLine(mail.Content.Of ?? "");
        var parts = new List<LetterPart> { Paragraph(MailText.Get("Greeting", OneLine(mail.ToName))), Paragraph(MailText.Get($"{mail.Kind}Says", of)) };
        if (secret is not null)
        {
            parts.Add(new(LetterPartKind.Link, MailText.Get($"{mail.Kind}Link"), Site + HandedLink.Path(secret)));
        }

        parts.AddRange(Lines(mail.Content.Lines));
        if (mail.Content.Path is { } path)
        {
            parts.Add(new(LetterPartKind.Link, MailText.Get("GoOn"), Site + path));
        }

        if (MailText.Find($"{mail.Kind}After") is { } after)
        {
            parts.Add(Paragraph(after));
        }

        parts.Add(Paragraph(MailText.Get("Foot", Site)));
        if (stop is not null)
        {
            parts.Add(new(LetterPartKind.Link, MailText.Get("Stop"), stop));
        }

        return new Letter(MailText.Get($"{mail.Kind}Subject", of), parts);
    }

    private IEnumerable<LetterPart> Lines(IReadOnlyList<MailLine> lines)
    {
        foreach (var part in lines.GroupBy(line => line.Part switch
        {
            "Late" or "LateLocal" => "Late",
            "Due" or "DueLocal" => "Due",
            _ => "Changed",
        }))
        {
            yield return new(LetterPartKind.Heading, MailText.Get($"Heading{part.Key}"));
            foreach (var line in part.Take(MostLines))
            {
                var day = line.Day?.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);
                yield return new(LetterPartKind.Line, MailText.Get($"Line{line.Part}", OneLine(line.Text), day), line.Path is null ? null : Site + line.Path);
            }

            if (part.Count() > MostLines)
            {
                yield return new(LetterPartKind.Line, MailText.Get("LineMore", part.Count() - MostLines));
            }
        }
    }

    private static LetterPart Paragraph(string text) => new(LetterPartKind.Paragraph, text);

    /// <summary>Names come from people: nothing in them begins a new line of an e-mail.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
