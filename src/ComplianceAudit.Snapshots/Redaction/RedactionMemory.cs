namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>What a pass writes to and remembers, kept by a thread for its next documents.</summary>
internal sealed class RedactionMemory
{
    /// <summary>Memory that grew beyond this for one large document is given back.</summary>
    private const int LargestKept = 1024 * 1024;

    [ThreadStatic]
    private static RedactionMemory? _ofThread;

    private char[] _text = new char[4096];
    private char[] _name = new char[512];
    private char[] _sibling = new char[512];
    private byte[] _value = new byte[4096];

    private RedactionMemory()
    {
    }

    public OutputBuffer Output { get; } = new();

    public NameSet Names { get; } = new();

    public Frame[] Frames { get; } = new Frame[Documents.Limits.Depth + 1];

    /// <summary>The thread's memory, empty. A pass never begins inside another.</summary>
    public static RedactionMemory Take()
    {
        if (_ofThread is not { } memory || memory.Output.Capacity > LargestKept || memory._text.Length > LargestKept)
            _ofThread = memory = new RedactionMemory();

        memory.Output.Clear();
        memory.Names.Clear();
        return memory;
    }

    public Span<char> Text(int length) => Sized(ref _text, length);

    public Span<char> Name(int length) => Sized(ref _name, length);

    public Span<char> Sibling(int length) => Sized(ref _sibling, length);

    public Span<byte> Value(int length) => Sized(ref _value, length);

    private static Span<T> Sized<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            array = new T[int.Max(length, array.Length * 2)];

        return array;
    }
}
