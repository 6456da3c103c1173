import Reports
import Testing

@Suite
struct ShareTests {
    @Test
    func `a share is told with its interval, or not at all`() {
        #expect(Share.words(750, from: 531, to: 888) == "75.0% (53.1 to 88.8)")
        #expect(Share.words(1000, from: 5, to: 1000) == "100.0% (0.5 to 100.0)")
        #expect(Share.words(nil, from: 531, to: 888) == nil)
    }
}
