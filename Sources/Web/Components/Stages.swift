/// One stage of a file's way, for the consumer.
package struct Stage: Sendable {
    /// Where the file stands with regard to the stage.
    package enum Progress: Sendable { case did, now, later }

    let name: String
    let note: String
    let progress: Progress
    let text: String

    package init(_ name: String, note: String = "", _ progress: Progress, text: String = "") {
        self.name = name
        self.note = note
        self.progress = progress
        self.text = text
    }
}

extension HTML {
    /// The stages in a row: what is done, what is now, what may come.
    package static func stages(_ stages: [Stage]) -> HTML {
        .ol(
            class: stages.count == 5 ? "stages five" : "stages",
            stages.map { stage in
                let name: HTML = stage.text.isEmpty ? .text(stage.name) : .b(stage.name)
                let content = [name, .small(stage.note), .text(stage.text)]
                switch stage.progress {
                case .did: return .li(class: "did", content)
                case .now: return .li(class: "now", with: [.current("step")], content)
                case .later: return .li(content)
                }
            })
    }

    /// What has happened, newest first; what decided something is marked.
    package static func timeline(_ events: [TimelineEvent]) -> HTML {
        .ol(
            class: "line",
            events.map { event in
                .li(
                    class: event.isKey ? "key" : nil,
                    [
                        .time(event.time, with: [Attribute("datetime", event.machineTime)]),
                        .some(event.by) { .join([.text(" "), .span($0, class: "by")]) },
                        .br, event.text,
                    ])
            })
    }
}

/// One thing that has happened.
package struct TimelineEvent: Sendable {
    let time: String
    let machineTime: String
    let by: String?
    let isKey: Bool
    let text: HTML

    /// `time` is as people read it, `machineTime` the same in ISO 8601; `by` is who did it, where that is shown;
    /// `isKey` says whether it decided something.
    package init(time: String, machineTime: String, by: String? = nil, isKey: Bool = false, _ text: HTML) {
        self.time = time
        self.machineTime = machineTime
        self.by = by
        self.isKey = isKey
        self.text = text
    }
}
