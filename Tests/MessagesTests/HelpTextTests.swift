import Diplomacy
import Messages
import Testing

@Suite struct HelpTextTests {
  @Test(arguments: HelpKey.allCases)
  func `a help key has two phrases that say something`(key: HelpKey) {
    let (french, english) = (key.phrase[.french], key.phrase[.english])
    #expect(french != english)
    for text in [french, english] {
      #expect(!text.isEmpty && text.trimmed == text && !text.contains("\n"))
      #expect(!text.hasSuffix("."), "a line of help is not a sentence: \(text)")
      #expect(!text.contains("help."))
    }
  }

  @Test(arguments: HelpKey.allCases)
  func `French sets its signs apart as French does`(key: HelpKey) {
    let text = key.phrase[.french]
    #expect(!text.contains("'"), "a straight apostrophe: \(text)")
    #expect(!text.contains(" :"), "a space that can break before a colon: \(text)")
  }

  @Test func `no two switches of a command share a key`() {
    #expect(Set(HelpKey.allCases.map(\.rawValue)).count == HelpKey.allCases.count)
  }

  @Test(arguments: HelpKey.allCases)
  func `an example is a command line and says what it does`(key: HelpKey) {
    for example in key.examples {
      #expect(example.line.contains("cess "))
      #expect(!example.says[.french].isEmpty && !example.says[.english].isEmpty)
      #expect(example.says[.french] != example.says[.english])
    }
  }
}
