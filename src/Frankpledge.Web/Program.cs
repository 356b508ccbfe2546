using Frankpledge.Web.Hosting;

return await CommandLine.RunAsync(args);
