using Frankpledge.Common;

namespace Frankpledge.Persistence;

/// <summary>Whoever acts in one area changes nothing of another, whatever identifier a form or an address carried.</summary>
public static class ActedIn
{
    extension(AppDb db)
    {
        /// <summary>Asked by a use case of what it took in hand by an identifier, before it decides anything.</summary>
        /// <param name="areaId">The area it belongs to; null where there is no such thing.</param>
        /// <exception cref="RefusedException">It does not belong to the area acted in (<c>OfAnotherArea</c>).</exception>
        public void MustBeHere(Guid? areaId)
        {
            if (db.ActsIn is { } here && areaId != here)
            {
                throw OfAnotherArea();
            }
        }

        /// <summary>Asked of every save: of the rows saved; where they name no area, of what was taken in hand for them.</summary>
        internal void MustSaveHere()
        {
            if (db.ActsIn is { } here && (AuditPlace.SavedAreas(db.ChangeTracker) is { Count: > 0 } saved
                ? saved.Any(area => area != here)
                : db.About is { } about ? about != here : AuditPlace.Areas(db.ChangeTracker) is { Count: > 0 } read && !read.Contains(here)))
            {
                throw OfAnotherArea();
            }
        }
    }

    private static RefusedException OfAnotherArea() => new("OfAnotherArea", "This does not belong to the area in whose pages you are.");
}
