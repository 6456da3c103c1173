/// How it goes with a child while a package lasts.
enum Course: CaseIterable {
    case well
    case slowly
    /// Well at first, and then not.
    case relapse
    case worse

    /// How many of a hundred packages go so.
    var share: Int {
        switch self {
        case .well: 45
        case .slowly: 28
        case .relapse: 15
        case .worse: 12
        }
    }

    /// How near the goal, out of ten: at the start, in the middle and at the end.
    var scores: [Int] {
        switch self {
        case .well: [3, 6, 8]
        case .slowly: [2, 3, 4]
        case .relapse: [3, 6, 2]
        case .worse: [3, 2, 0]
        }
    }

    /// Sessions attended, of sixty that were possible.
    var attended: ClosedRange<Int> {
        switch self {
        case .well: 50...58
        case .slowly: 38...46
        case .relapse: 25...36
        case .worse: 4...15
        }
    }

    /// What is said at a review: 0 at the start, 1 in the middle, 2 at the end.
    func notes(at review: Int) -> [String] {
        switch self {
        case .well: review == 0 ? Wording.notYet : Wording.better
        case .slowly: Wording.notYet
        case .relapse: review == 2 ? Wording.worse : Wording.better
        case .worse: review == 0 ? Wording.notYet : Wording.worse
        }
    }

    /// What the child does afterwards, as codes of the list `activity`.
    func activities(age: Int) -> [String] {
        switch (self, age < 16) {
        case (.well, true), (.slowly, true): ["110"]
        case (.relapse, true): ["140", "120"]
        case (.worse, true): ["140", "130"]
        case (.well, false): ["230", "310", "410", "360"]
        case (.slowly, false): ["530", "619"]
        case (.relapse, false): ["619", "610"]
        case (.worse, false): ["610", "820"]
        }
    }

    /// The level of risk after one that was found before.
    func level(after before: String) -> String {
        let levels = ["low", "medium", "high"]
        guard let place = levels.firstIndex(of: before) else { return before }
        return switch self {
        case .well: levels[max(place - 1, 0)]
        case .slowly, .relapse: before
        case .worse: levels[min(place + 1, 2)]
        }
    }

    static func drawn(by lot: inout Lot) -> Course {
        var drawn = lot.draw(1...100)
        for course in allCases {
            drawn -= course.share
            if drawn <= 0 { return course }
        }
        return .worse
    }
}
