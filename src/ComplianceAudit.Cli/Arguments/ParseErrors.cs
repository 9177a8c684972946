using System.CommandLine;
using System.CommandLine.Parsing;

namespace ComplianceAudit.Cli.Arguments;

/// <summary>Phrases what the parser rejected, with the word that was probably meant and where to look. Words after an unknown option are taken for its value.</summary>
internal static class ParseErrors
{
    public static IReadOnlyList<UsageException> Of(ParseResult arguments)
    {
        var command = CommandLine(arguments.CommandResult);
        var unmatched = arguments.UnmatchedTokens;
        var unknownOptions = unmatched.Where(word => word.StartsWith('-')).ToList();
        // What follows an unknown command belongs to it.
        IReadOnlyList<string> unknown = unknownOptions.Count > 0 ? unknownOptions : arguments.CommandResult.Command.Subcommands.Count > 0 ? [.. unmatched.Take(1)] : unmatched;
        return unknown.Count > 0 ? [.. unknown.Select(word => Unknown(arguments, command, word))] : [.. arguments.Errors.Select(error => Of(error, arguments, command))];
    }

    /// <summary>The command as it is typed, such as <c>compliance-audit snapshot show</c>.</summary>
    public static string CommandLine(CommandResult result) =>
        result.Command is RootCommand root ? root.HelpName ?? root.Name : $"{CommandLine((CommandResult)result.Parent!)} {result.Command.Name}";

    private static UsageException Unknown(ParseResult arguments, string command, string word)
    {
        var within = arguments.CommandResult.Command;
        if (within.Subcommands.Count > 0 && !word.StartsWith('-'))
            return UsageErrors.UnknownCommand(command, word, Spelling.Nearest(word, within.Subcommands.Select(sub => sub.Name)));

        var options = within.Options.Concat(arguments.RootCommandResult.Command.Options.Where(option => option.Recursive));
        return UsageErrors.UnknownWord(command, word, Spelling.Nearest(word, options.Select(option => option.Name)));
    }

    private static UsageException Of(ParseError error, ParseResult arguments, string command) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option => UsageErrors.ValueMissing(command, option.Option.Name),
        OptionResult option => UsageErrors.Rejected(command, option.Option.Name, error.Message),
        ArgumentResult { Tokens.Count: 0, Parent: OptionResult option } => UsageErrors.ValueMissing(command, option.Option.Name),
        ArgumentResult { Tokens.Count: 0 } argument => UsageErrors.ArgumentMissing(command, argument.Argument.HelpName ?? argument.Argument.Name),
        CommandResult when arguments.CommandResult.Command.Subcommands.Count > 0 => UsageErrors.ArgumentMissing(command, "a command"),
        CommandResult => UsageErrors.ArgumentMissing(command, string.Join(" ", arguments.CommandResult.Command.Arguments.Select(argument => argument.HelpName ?? argument.Name))),
        _ => UsageErrors.Rejected(command, command, error.Message),
    };
}
