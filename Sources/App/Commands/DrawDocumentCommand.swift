internal import ArgumentParser
internal import Documents

/// The drawing child of the server: reads documents from standard input, which is a socket, and answers PDFs.
struct DrawDocumentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw-document", abstract: "Draw documents for the server; not for people. / 供服务器调用。",
        shouldDisplay: false)

    func run() { DrawingChild.run() }
}
