using Frankpledge.Web.Commands;

return await CommandLine.RunAsync(args);
