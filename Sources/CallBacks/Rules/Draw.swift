internal import Kernel

/// A random sample that anybody can draw again: the same seed, population and size give the same places.
package struct Draw: Equatable, Sendable {
    /// Files of which a sample is drawn at most; beyond, the period has to be narrowed down.
    package static let mostFiles = 10_000
    /// Calls of one draw at most.
    package static let mostCalls = 200

    package let seed: UInt64
    package let population: Int
    package let size: Int

    /// `size` is cut to what there is.
    package init(seed: UInt64, population: Int, size: Int) {
        self.seed = seed
        self.population = max(0, population)
        self.size = min(max(0, size), max(0, population))
    }

    /// Places from 0 up to the population, each once and rising; every set of them is as likely as any other (Floyd).
    package var places: [Int] {
        var random = SeededRandom(seed: seed)
        var chosen: Set<Int> = []
        for last in population - size..<population {
            let place = Int(random.next().multipliedFullWidth(by: UInt64(last + 1)).high)
            chosen.insert(chosen.contains(place) ? last : place)
        }
        return chosen.sorted()
    }
}
