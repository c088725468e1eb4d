import Diplomacy

/// The heading of a column with a part of an address: « Ville (bureau) », "Home Street 2",
/// "Address 1 - Postal Code".
struct AddressHeading {
  /// What the column has of it.
  let part: TableField
  /// Which address it is of, as headings call it; nothing where a contact has one.
  let owner: String

  /// Reads a heading; `nil` for one of anything else.
  init?(_ heading: String) {
    let key = Folding.fold(heading)
    for (part, names) in Self.names {
      guard let name = names.first(where: { " \(key) ".contains(" \($0) ") }) else { continue }
      let rest = " \(key) ".replacing(" \(name) ", with: " ")
      var words = Folding.words(rest).map(String.init)
      // « Rue (bureau) 2 » is the second line of a street; "Address 2" is another address.
      if !words.contains("address"), !words.contains("adresse") {
        words.removeAll { Int($0) != nil }
      }
      let owner = words.joined(separator: " ")
      guard words.filter({ Int($0) == nil }).allSatisfy(Self.owners.contains),
        // By itself « Pays » is the actor's own, « Région » a zone.
        !owner.isEmpty || [.street, .postcode, .city].contains(part)
      else { return nil }
      (self.part, self.owner) = (part, owner)
      return
    }
    return nil
  }

  /// Longer names before those that are a part of them.
  private static let names: [(part: TableField, names: [String])] = [
    (.postcode, ["code postal", "postal code", "zip code", "postcode", "zipcode", "zip", "cp"]),
    (.addressCountry, ["pays region", "country region", "pays", "country"]),
    (.region, ["dep region", "region", "state", "province", "departement"]),
    (.city, ["ville", "city", "localite", "town"]),
    (.street, ["extended address", "po box", "boite postale", "street", "rue", "voie"]),
  ]

  private static let owners: Set<String> = [
    "bureau", "business", "work", "domicile", "home", "autre", "other", "address", "adresse",
    "professionnelle", "professionnel", "personnelle", "personnel",
  ]
}
