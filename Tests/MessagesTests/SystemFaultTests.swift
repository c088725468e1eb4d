import Diplomacy
import Testing

@testable import Messages

/// The errors of the system have words of ours.
@Suite struct SystemFaultTests {
  @Test(arguments: [
    (SystemFault.isFolder, "c’est un dossier", "it is a folder"),
    (.exists, "il y a déjà quelque chose de ce nom", "there is something of that name already"),
    (.denied, "accès refusé", "permission denied"),
    (.full, "le disque est plein", "the disk is full"),
  ])
  func `an error of the system is said in French and in English`(
    fault: SystemFault, french: String, english: String
  ) {
    #expect(ErrorWords.system(fault)[.french] == french)
    #expect(ErrorWords.system(fault)[.english] == english)
  }

  @Test func `an error without words of ours has its number`() {
    #expect(ErrorWords.system(.other(number: 999))[.french] == "erreur 999 du système")
    #expect(ErrorWords.system(.other(number: 999))[.english] == "error 999 of the system")
  }
}
