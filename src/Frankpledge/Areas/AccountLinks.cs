using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>Making and finding links. Whether a link may be made is each use case's own question; nothing else calls <c>MakeLinkAsync</c>.</summary>
internal static class AccountLinks
{
    extension(AppDb db)
    {
        /// <summary>Makes a link in place of those the person has, to be saved by the caller.</summary>
        /// <returns>The link and its secret, which is kept nowhere.</returns>
        public async Task<(AccountLink Link, string Secret)> MakeLinkAsync(Person person, bool byMail, DateTimeOffset now, CancellationToken cancel)
        {
            foreach (var older in await db.AccountLinks.Where(link => link.PersonId == person.Id && link.UsedAt == null).ToListAsync(cancel))
            {
                older.Replace(now);
            }

            var made = AccountLink.For(person, byMail, now);
            db.AccountLinks.Add(made.Link);
            return made;
        }
    }
}
