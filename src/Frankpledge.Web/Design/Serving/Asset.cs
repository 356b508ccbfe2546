namespace Frankpledge.Web.Design.Serving;

/// <summary>One built file in memory. <see cref="Brotli"/> and <see cref="Gzip"/> are the same bytes compressed, or null where that saves nothing.</summary>
public sealed record Asset(string ContentType, byte[] Bytes, byte[]? Brotli, byte[]? Gzip);
