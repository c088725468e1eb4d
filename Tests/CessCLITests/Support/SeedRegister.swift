import TestSupport

/// A small register, made once by commands and copied for each test: the colloquium of
/// 5 May 2025 as the public pages tell it, and invented people around it.
enum SeedRegister {
  /// The commands that make it.
  static let commands = [
    #"init --home "Centre Européen de Sécurité et de Stratégie" --lang fr"#,
    #"zones add semipalatinsk --fr "Polygone de Semipalatinsk" --en "Semipalatinsk Test Site" --under kazakhstan"#,
    #"contacts add "Ambassade du Kazakhstan en France" --kind embassy --handle ambassade-kazakhstan --zone kazakhstan --email chancellerie@ambassade.example --phone "+33 1 00 00 00 00""#,
    #"contacts add "Assemblée nationale" --kind parliament --zone france"#,
    #"contacts add "Thierry-Paul Valette" --title "Président et fondateur" --of "Centre Européen de Sécurité et de Stratégie" --since 2020"#,
    #"contacts add "Gulsara Arystankulova" --honorific "S.E." --title Ambassadrice --of "Ambassade du Kazakhstan en France" --zone kazakhstan"#,
    #"contacts add "Bruno Fuchs" --title "Président de la commission des Affaires étrangères" --of "Assemblée nationale" --zone france"#,
    #"contacts add "Anne Martin" --person --zone france"#,
    #"contacts add "Anna Martynova" --person --zone ouzbekistan --alias "Анна Мартынова""#,
    #"contacts add "Institut des steppes" --kind think-tank --zone asie-centrale --note "Rencontré à Astana, sans suite.""#,
    #"meeting log "Colloque partenariat stratégique France–Kazakhstan" --on 2025-05-05 --place "Assemblée nationale, Paris" --with Arystankulova --with "Bruno Fuchs:speaker" --with Valette --zone kazakhstan --zone france --axis déminage --axis cybersécurité --axis menaces-hybrides --axis ia --notes "Quatre axes sont proposés." --follow-up "Relancer l’ambassade sur les quatre axes @ +6w" --owner Valette"#,
    #"meeting log "Appel de courtoisie" --kind call --with ambassade-kazakhstan --on "12 juin 2025 14:30" --tz Asia/Almaty"#,
    #"meeting log "Lettre aux autorités" --on 2025-03 --kind letter --with ambassade-kazakhstan"#,
    #"meeting log "Visite préparatoire" --on 2024 --kind visit --zone semipalatinsk --with "Institut des steppes""#,
    #"meeting log "Mission à Astana" --planned --on "20/09/2025" --zone kazakhstan --with Valette"#,
    #"followups add "Envoyer la note sur le déminage" --due 2025-06-20 --for ambassade-kazakhstan --from i1 --owner Valette"#,
    #"followups add "Préparer la mission @ 2025-06-27" --zone kazakhstan"#,
    #"followups add "Remercier le député" --due 2025-05-12 --for Fuchs"#,
    #"followups done f4 --on 2025-05-11 --note "Carte envoyée""#,
    #"followups add "Publier un communiqué" --due 2025-05-20 --zone france"#,
    #"followups drop f5 --reason "Sans objet""#,
  ]

  /// The register as a file; empty when a command failed.
  static let bytes: [UInt8] = {
    guard let environment = try? TestEnvironment(variables: ["LOGNAME": "valette"]) else {
      return []
    }
    for command in commands where environment.run(command).status != 0 { return [] }
    return environment.registerBytes ?? []
  }()

  /// A world with a copy of the register, in French as the register says.
  static func environment(_ variables: [String: String] = [:]) throws -> TestEnvironment {
    try TestEnvironment(
      register: bytes, variables: ["LOGNAME": "valette"].merging(variables) { _, given in given })
  }
}
