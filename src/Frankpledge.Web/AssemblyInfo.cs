using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Frankpledge.Tests")]
[assembly: InternalsVisibleTo("Frankpledge.BrowserTests")]
