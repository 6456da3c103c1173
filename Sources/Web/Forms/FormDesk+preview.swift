import Casework
import Panel

// What a form would do, shown before it does it.
extension FormDesk {
    func preview(_ request: R, _ asked: Asked) async throws -> [Section] {
        drawing(try await tried(request, asked))
    }

    /// Its answer, without doing it.
    func tried(_ request: R, _ asked: Asked) async throws -> R.Answer {
        try await asked.casework.perform(request, as: asked.caller, keeping: false)
    }

    /// The form as it was filled in, with what it would do beneath.
    ///
    /// What is not filled in yet is no error here.
    func previewed(_ asked: Asked) async throws -> FormModel {
        var model = try await paper.model(asked, typed: asked.form, nil)
        guard R.mayBePreviewed else { return model }
        do {
            model.preview = try await preview(read(asked), asked)
        } catch let refusal as Refusal {
            if case .access(.notFound) = refusal, paper.path.contains("{") { throw refusal }
            model.preview = [Self.notYet(refusal.reason.pageSentence)]
        } catch let refusal as ArgumentRefusal {
            model.preview = [Self.notYet(refusal.pageSentence)]
        }
        return model
    }

    private static func notYet(_ sentence: String) -> Section {
        var section = Section("What this would do")
        section.inset = sentence
        return section
    }

    /// An answer as it is shown where nothing better is said.
    static var plain: @Sendable (R.Answer) -> [Section] {
        { answer in
            var would = Section("What this would do")
            would.summary = Record.facts(of: answer)
            return [would] + Record.sections(of: answer)
        }
    }
}
