using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>Making and finding links. Whether a link may be made is each use case's own question; nothing else calls <c>MakeLinkAsync</c>.</summary>
internal static class AccountLinks
{
    extension(AppDb db)
    {
        /// <summary>Makes a link in place of those the person has, to be saved by the caller.</summary>
        /// <returns>The link, its secret, which is kept nowhere, and whether it takes the place of one that opened until now.</returns>
        public async Task<(AccountLink Link, string Secret, bool EndsEarlier)> MakeLinkAsync(Person person, bool byMail, DateTimeOffset now,
            CancellationToken cancel)
        {
            var endsEarlier = false;
            foreach (var older in await db.AccountLinks.Where(link => link.PersonId == person.Id && link.UsedAt == null).ToListAsync(cancel))
            {
                endsEarlier |= older.Opens(now);
                older.Replace(now);
            }

            var made = AccountLink.For(person, byMail, now);
            db.AccountLinks.Add(made.Link);
            return (made.Link, made.Secret, endsEarlier);
        }

        /// <summary>The link for somebody without a password who gets a role in a body. One that was handed over for another body's role would open
        /// this body's door as well, and one that is made here would open the other's: where the person has such a role, the new link goes by e-mail,
        /// or to the program itself, and takes the place of the one that was handed over.</summary>
        /// <param name="person">With the roles held so far.</param>
        /// <param name="givenBy">The change that gives the role.</param>
        /// <param name="mailIsOn">Whether an e-mail could bring the link.</param>
        /// <returns>Null where there is a password, or the link that the person has was made for this body.</returns>
        /// <exception cref="RefusedException">The person waits with a link of another body, and no e-mail can bring one (<c>WaitsElsewhere</c>).</exception>
        public async Task<LinkForRole?> LinkForRoleAsync(Person person, Guid body, DateOnly on, Change givenBy, bool mailIsOn, CancellationToken cancel)
        {
            var held = person.Roles.Where(role => role.To is null || role.To > on).ToList();
            if (person.PasswordHash is not null || (held.Count > 0 && held.TrueForAll(role => role.BodyId == body)))
            {
                return null;
            }

            var mayBeHanded = held.Count == 0 || givenBy.WhoId is null;
            if (!mayBeHanded && (!mailIsOn || person.IsOfDemonstration))
            {
                throw new RefusedException("WaitsElsewhere",
                    $"{person.Email} cannot be given a role here yet. If they were given a link elsewhere, ask them to open it, or to ask for another where it has run out; then give them this role. Whoever keeps this installation can give it at once, with ./frankpledge people add.");
            }

            var (link, secret, endsEarlier) = await db.MakeLinkAsync(person, byMail: false, givenBy.At, cancel);
            return new LinkForRole(link, secret, mayBeHanded, endsEarlier);
        }
    }
}

/// <param name="MayBeHanded">Whether whoever gives the role may have the secret.</param>
/// <param name="EndsEarlier">Whether a link that the person had opened until now.</param>
internal sealed record LinkForRole(AccountLink Link, string Secret, bool MayBeHanded, bool EndsEarlier);
