namespace ComplianceAudit.Cel.Regexes.Matching;

/// <summary>Instructions in the order in which they came, each once. Clearing it takes no time.</summary>
internal sealed class InstructionSet(int size)
{
    private readonly int[] _positions = new int[size];
    private readonly int[] _members = new int[size];

    public int Count { get; private set; }

    public int this[int index] => _members[index];

    public ReadOnlySpan<int> Members => _members.AsSpan(0, Count);

    public bool Add(int instruction)
    {
        var position = _positions[instruction];
        if (position < Count && _members[position] == instruction)
            return false;
        _positions[instruction] = Count;
        _members[Count++] = instruction;
        return true;
    }

    public void Clear() => Count = 0;
}
