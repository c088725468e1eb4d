import CessCLI
import Foundation
import TestSupport
import Testing

/// A column that is not there says nothing.
@Suite struct AbsentColumnTests: ImportSuite {
  /// Imports a table, then its first columns alone, and then the whole once more.
  private func lessening(
    _ rows: [String], to count: Int, in environment: TestEnvironment, _ show: String
  ) throws -> (before: String, after: String, again: String, told: String) {
    func table(_ width: Int) -> String {
      rows.map { $0.split(separator: ";", omittingEmptySubsequences: false).prefix(width) }
        .map { $0.joined(separator: ";") + "\n" }.joined()
    }
    let first = try imported(table(.max), in: environment)
    #expect(first.status == 0, "\(first.errors)")
    let before = environment.run(show).output
    let less = try imported(table(count), "--json", in: environment)
    #expect(less.status == 0, "\(less.errors)")
    let after = environment.run(show).output
    _ = try imported(table(.max), in: environment)
    return (before, after, environment.run(show).output, less.output)
  }

  @Test func `an exchange keeps its marking, its people and that it was cancelled`() throws {
    let environment = try environment()
    let told = try lessening(
      [
        "id;Date;Objet;Heure;Participants;Marquage;Statut;Lieu;Notes;Thème",
        "1;15/03/2025;Point;10:30;Mme Zoé Essai;TLP:RED;annulé;Paris;Secret;Eau",
      ], to: 3, in: environment, "meeting list --status cancelled --format csv")
    #expect(told.before.contains("RED") && told.before.contains("Zoé Essai"))
    #expect(told.after == told.before && told.again == told.before, "\(told)")
    #expect(told.told.contains("\"unchanged\":1,"))
  }

  @Test func `a follow-up stays done, and somebody's`() throws {
    let environment = try environment()
    let told = try lessening(
      [
        "id;Sujet;Échéance;État;Responsable;Avec;Priorité",
        "1;Envoyer la note;01/06/2025;fait;Camille Durand;Max Test;haute",
      ], to: 3, in: environment, "followups list --all --format csv")
    #expect(told.before.contains("Camille Durand") && told.before.contains("done"))
    #expect(told.after == told.before && told.again == told.before, "\(told)")
  }

  @Test(arguments: ["uid;", ""])
  func `a contact keeps what is known of them`(uid: String) throws {
    let environment = try environment()
    let told = try lessening(
      [
        "\(uid)Nom;Prénom;Téléphone;Notes;Pays;Genre;Adresse;Langue",
        "\(uid.isEmpty ? "" : "1;")Essai;Zoé;+33 1 23 45 67 89;Vue;France;féminin;1 rue X;fr",
      ], to: uid.isEmpty ? 2 : 3, in: environment, "contacts list --format vcf")
    #expect(
      told.before.contains("+33 1 23 45 67 89") && told.before.contains("1 rue X"), "\(told.before)"
    )
    #expect(told.after == told.before && told.again == told.before, "\(told)")
  }

  @Test func `an empty cell of a column that is there takes away what it said`() throws {
    let environment = try environment()
    _ = try imported("uid;Nom;Prénom;Téléphone\n1;Essai;Zoé;+33 1 23 45 67 89\n", in: environment)
    _ = try imported("uid;Nom;Prénom;Téléphone\n1;Essai;Zoé;\n", in: environment)
    #expect(!environment.run("contacts list --format vcf").output.contains("23 45 67 89"))
  }

  @Test func `what a column says again after it was away is followed`() throws {
    let environment = try environment()
    for table in [
      "uid;Nom;Prénom;Téléphone\n1;Essai;Zoé;+33 1 23 45 67 89\n", "uid;Nom;Prénom\n1;Essai;Zoé\n",
      "uid;Nom;Prénom;Téléphone\n1;Essai;Zoé;+33 1 98 76 54 32\n",
    ] {
      #expect(try imported(table, in: environment).status == 0)
    }
    let list = environment.run("contacts list --format vcf").output
    #expect(list.contains("+33 1 98 76 54 32") && !list.contains("+33 1 23"), "\(list)")
  }
}
