namespace Frankpledge.Areas;

/// <summary>Wrong tries are counted before a password or code is looked at, so that many at once get no more than their five.</summary>
public static class PersonTries
{
    extension(Person person)
    {
        public bool IsLockedOut(DateTimeOffset now) => person.LockoutEnd > now && person.AccessFailedCount >= Person.WrongTriesAllowed;

        /// <summary>Counts a try; the last one allowed locks unless it turns out right.</summary>
        /// <returns>False when the person is locked out; then nothing may be looked at.</returns>
        public bool BeginTry(DateTimeOffset now)
        {
            if (person.IsLockedOut(now))
            {
                return false;
            }

            if (person.LockoutEnd is not null)
            {
                person.ForgetTries();
            }

            person.AccessFailedCount++;
            if (person.AccessFailedCount == Person.WrongTriesAllowed)
            {
                person.LockoutEnd = now.ToUniversalTime() + Person.LockOut;
            }

            return true;
        }

        /// <summary>The try was right, but more is wanted: earlier wrong ones still count.</summary>
        public void TakeBackTry()
        {
            person.AccessFailedCount--;
            person.LockoutEnd = null;
        }

        public void ForgetTries()
        {
            person.AccessFailedCount = 0;
            person.LockoutEnd = null;
        }
    }
}
