using System.IO.Compression;
using System.Text.Json;

// The least that reading a snapshot can cost one thread: unzips each member and walks every token of its JSON. Checks and keeps nothing.
using var zip = ZipFile.OpenRead(args[0]);
var buffer = Array.Empty<byte>();
var tokens = 0L;
foreach (var member in zip.Entries)
{
    var length = (int)member.Length;
    if (buffer.Length < length)
        buffer = new byte[length];

    using (var json = member.Open())
        json.ReadExactly(buffer, 0, length);

    var reader = new Utf8JsonReader(buffer.AsSpan(0, length), new JsonReaderOptions { AllowMultipleValues = true });
    while (reader.Read())
        tokens++;
}

Console.WriteLine(tokens);
