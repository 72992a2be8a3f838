internal import Synchronization

/// Counts requests by route and class of status, and how long they took, for a monitoring system.
package final class RequestMetrics: Sendable {
    /// The upper bounds of the histogram in microseconds.
    static let bounds: [Int64] = [1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000, 5_000_000]

    /// What is counted for one route.
    private struct Counts {
        var statuses = [Int](repeating: 0, count: 6)
        var buckets = [Int](repeating: 0, count: RequestMetrics.bounds.count + 1)
        var microseconds: Int64 = 0
    }

    private let routes = Mutex<[String: Counts]>([:])

    package init() {}

    /// Counts one answered request.
    package func note(route: String, status: Int, took duration: Duration) {
        let (seconds, attoseconds) = duration.components
        let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
        let bucket = Self.bounds.firstIndex { microseconds <= $0 } ?? Self.bounds.count
        routes.withLock { routes in
            routes[route, default: Counts()].statuses[min(max(status / 100, 0), 5)] += 1
            routes[route, default: Counts()].buckets[bucket] += 1
            routes[route, default: Counts()].microseconds += microseconds
        }
    }

    /// Everything counted, in the text format of Prometheus.
    package func prometheusText() -> String {
        let counted = routes.withLock { $0 }.sorted { $0.key < $1.key }
        var lines = ["# TYPE xiaobao_requests_total counter"]
        for (route, counts) in counted {
            for (index, count) in counts.statuses.enumerated() where count > 0 {
                lines.append("xiaobao_requests_total{route=\"\(Self.label(route))\",status=\"\(index)xx\"} \(count)")
            }
        }
        lines.append("# TYPE xiaobao_request_seconds histogram")
        for (route, counts) in counted { lines += Self.histogram(Self.label(route), counts) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func histogram(_ route: String, _ counts: Counts) -> [String] {
        var lines: [String] = []
        var sum = 0
        for (index, count) in counts.buckets.enumerated() {
            sum += count
            let bound = index < bounds.count ? seconds(bounds[index]) : "+Inf"
            lines.append("xiaobao_request_seconds_bucket{route=\"\(route)\",le=\"\(bound)\"} \(sum)")
        }
        lines.append("xiaobao_request_seconds_sum{route=\"\(route)\"} \(seconds(counts.microseconds))")
        lines.append("xiaobao_request_seconds_count{route=\"\(route)\"} \(sum)")
        return lines
    }

    private static func seconds(_ microseconds: Int64) -> String {
        String(Double(microseconds) / 1_000_000)
    }

    private static func label(_ route: String) -> String {
        route.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
