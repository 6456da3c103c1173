import Configuration
import Glibc

/// What is drawn on: how wide it is, and whether it takes colour.
struct Paper: Sendable {
    let width: Int
    let hasColour: Bool
    /// A person reads it: what is too wide may be cut.
    let isTerminal: Bool

    static let standard: Paper = {
        let environment = ConfigReader(provider: EnvironmentVariablesProvider())
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let asked = environment.filled("columns").flatMap(Int.init)
        return Paper(
            width: max(asked ?? (isTerminal ? windowWidth : nil) ?? 80, 40),
            hasColour: isTerminal && environment.filled("noColor") == nil
                && environment.filled("term") != "dumb",
            isTerminal: isTerminal
        )
    }()

    func text(of parts: [any Drawn]) -> String {
        let drawn = parts.map { $0.lines(on: self) }.filter { !$0.isEmpty }
        return drawn.map { lines in lines.map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }

    /// What is left of it beside an indent.
    func narrower(by columns: Int) -> Paper {
        Paper(width: width - columns, hasColour: hasColour, isTerminal: isTerminal)
    }

    func styled(_ text: String, _ style: Style) -> String {
        hasColour && !text.isEmpty ? "\u{1b}[\(style.rawValue)m\(text)\u{1b}[0m" : text
    }

    private static var windowWidth: Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }
}

/// Colours of the terminal's own palette, so that they suit its background.
enum Style: String, Sendable {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
    case magenta = "35"
    case cyan = "36"
}

/// Something that can be drawn: a table, a sheet, bars, a line.
protocol Drawn {
    func lines(on paper: Paper) -> [String]
}

/// A plain sentence, folded to the paper's width.
struct Sentence: Drawn {
    let text: String
    let style: Style?

    init(_ text: String, _ style: Style? = nil) {
        self.text = text
        self.style = style
    }

    func lines(on paper: Paper) -> [String] {
        text.folded(to: paper.width).map { line in
            style.map { paper.styled(line, $0) } ?? line
        }
    }
}

extension Sentence {
    /// What stands beneath whatever was only shown.
    static func preview(_ isPreview: Bool) -> [any Drawn] {
        isPreview ? [Sentence("A preview: nothing was changed.", .dim)] : []
    }
}
