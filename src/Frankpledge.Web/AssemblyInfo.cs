using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Frankpledge.Tests")]
