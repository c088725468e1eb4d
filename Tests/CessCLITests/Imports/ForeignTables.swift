/// Tables as other programs really export them, with the headings they have and people who do not
/// exist.
enum ForeignTables {
  /// A row below headings: the cells that are named, the others empty.
  private static func table(
    _ headings: [String], _ rows: [[(place: Int, cell: String)]], separator: String = ","
  ) -> String {
    func line(_ cells: [String]) -> String {
      cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: separator) + "\r\n"
    }
    return line(headings)
      + rows.map { row in
        var cells = Array(repeating: "", count: headings.count)
        for (place, cell) in row { cells[place] = cell }
        return line(cells)
      }.joined()
  }

  private static func row(
    _ headings: [String], _ cells: KeyValuePairs<String, String>
  ) -> [(place: Int, cell: String)] {
    var taken: Set<Int> = []
    return cells.compactMap { heading, cell in
      let place = headings.indices.first { headings[$0] == heading && !taken.contains($0) }
      return place.map { place in
        taken.insert(place)
        return (place, cell)
      }
    }
  }

  // MARK: Contacts

  private static let outlookFrenchHeadings = [
    "Titre", "Prénom", "Deuxième prénom", "Nom", "Suffixe", "Société", "Service", "Titre",
    "Rue (bureau)", "Rue (bureau) 2", "Rue (bureau) 3", "Ville (bureau)", "Dép/Région (bureau)",
    "Code postal (bureau)", "Pays/Région (bureau)", "Rue (domicile)", "Ville (domicile)",
    "Code postal (domicile)", "Pays/Région (domicile)", "Téléphone de l'assistant(e)",
    "Télécopie (bureau)", "Téléphone (bureau)", "Téléphone 2 (bureau)", "Rappel",
    "Téléphone (voiture)", "Téléphone société", "Télécopie (domicile)", "Téléphone (domicile)",
    "Téléphone 2 (domicile)", "RNIS", "Tél. mobile", "Télécopie (autre)", "Téléphone (autre)",
    "Récepteur de radiomessagerie", "Téléphone principal", "Radio téléphone", "Téléphone TDD/TTY",
    "Télex", "Adresse de messagerie", "Type de messagerie",
    "Nom complet de l'adresse de messagerie", "Adresse de messagerie 2", "Type de messagerie 2",
    "Nom complet de l'adresse de messagerie 2", "Adresse de messagerie 3", "Type de messagerie 3",
    "Nom complet de l'adresse de messagerie 3", "Anniversaire", "Anniversaire de mariage ou fête",
    "Autre boîte postale", "B.P. professionnelle", "Boîte postale du domicile", "Bureau",
    "Catégories", "Code gouvernement", "Compte", "Conjoint(e)", "Critère de diffusion",
    "Disponibilité Internet", "Emplacement", "Enfants", "Informations facturation", "Initiales",
    "Kilométrage", "Langue", "Mots clés", "Nom de l'assistant(e)", "Notes",
    "Numéro d'identification de l'organisation", "Page Web", "Passe-temps", "Priorité", "Privé",
    "Profession", "Recommandé par", "Responsable", "Serveur d'annuaire", "Sexe", "Utilisateur 1",
  ]

  static let outlookFrench = table(
    outlookFrenchHeadings,
    [
      row(
        outlookFrenchHeadings,
        [
          "Titre": "Mme", "Prénom": "Zoé", "Deuxième prénom": "Ève", "Nom": "Essai",
          "Société": "Agence d’essai", "Service": "Cabinet", "Titre": "Directrice",
          "Pays/Région (bureau)": "France", "Téléphone (bureau)": "+33 1 00 00 00 01",
          "Tél. mobile": "+33 6 00 00 00 02", "Adresse de messagerie": "zoe@exemple.org",
          "Type de messagerie": "SMTP",
          "Nom complet de l'adresse de messagerie": "Zoé Essai (zoe@exemple.org)",
          "Adresse de messagerie 2": "zoe.essai@exemple.org", "Anniversaire": "0/0/00",
          "Catégories": "Partenaires;Presse", "Priorité": "Normale", "Privé": "Faux",
          "Sexe": "Non spécifié",
        ]),
      row(
        outlookFrenchHeadings,
        [
          "Titre": "M.", "Prénom": "Ali", "Nom": "Exemple", "Société": "Parlement d’essai",
          "Titre": "Député", "Adresse de messagerie": "ali@exemple.org", "Sexe": "Non spécifié",
        ]),
      row(
        outlookFrenchHeadings,
        [
          "Titre": "S.E.", "Prénom": "Éva", "Nom": "Modèle", "Société": "Ambassade d’Exemplie",
          "Titre": "Ambassadrice", "Sexe": "Féminin",
        ]),
    ])

  private static let outlookEnglishHeadings = [
    "Title", "First Name", "Middle Name", "Last Name", "Suffix", "Company", "Department",
    "Job Title", "Business Street", "Business Street 2", "Business Street 3", "Business City",
    "Business State", "Business Postal Code", "Business Country/Region", "Home Street",
    "Home Street 2", "Home Street 3", "Home City", "Home State", "Home Postal Code",
    "Home Country/Region", "Other Street", "Other City", "Assistant's Phone", "Business Fax",
    "Business Phone", "Business Phone 2", "Callback", "Car Phone", "Company Main Phone",
    "Home Fax", "Home Phone", "Home Phone 2", "ISDN", "Mobile Phone", "Other Fax", "Other Phone",
    "Pager", "Primary Phone", "Radio Phone", "TTY/TDD Phone", "Telex", "Account", "Anniversary",
    "Assistant's Name", "Billing Information", "Birthday", "Business Address PO Box",
    "Categories", "Children", "Directory Server", "E-mail Address", "E-mail Type",
    "E-mail Display Name", "E-mail 2 Address", "E-mail 2 Type", "E-mail 2 Display Name",
    "E-mail 3 Address", "E-mail 3 Type", "E-mail 3 Display Name", "Gender",
    "Government ID Number", "Hobby", "Initials", "Internet Free Busy", "Keywords", "Language",
    "Location", "Manager's Name", "Mileage", "Notes", "Office Location",
    "Organizational ID Number", "PO Box", "Priority", "Private", "Profession", "Referred By",
    "Sensitivity", "Spouse", "User 1", "Web Page",
  ]

  static let outlookEnglish = table(
    outlookEnglishHeadings,
    [
      row(
        outlookEnglishHeadings,
        [
          "Title": "Ms.", "First Name": "Zoé", "Middle Name": "Ève", "Last Name": "Essai",
          "Company": "Agence d’essai", "Job Title": "Director",
          "Business Phone": "+33 1 00 00 00 01", "Mobile Phone": "+33 6 00 00 00 02",
          "Birthday": "0/0/00", "E-mail Address": "zoe@exemple.org", "E-mail Type": "SMTP",
          "E-mail 2 Address": "zoe.essai@exemple.org", "Gender": "Unspecified",
          "Priority": "Normal", "Private": "False", "Sensitivity": "Normal",
          "Web Page": "https://exemple.org/zoe",
        ])
    ])

  private static let googleHeadings = [
    "First Name", "Middle Name", "Last Name", "Phonetic First Name", "Phonetic Middle Name",
    "Phonetic Last Name", "Name Prefix", "Name Suffix", "Nickname", "File As",
    "Organization Name", "Organization Title", "Organization Department", "Birthday", "Notes",
    "Photo", "Labels", "E-mail 1 - Label", "E-mail 1 - Value", "E-mail 2 - Label",
    "E-mail 2 - Value", "Phone 1 - Label", "Phone 1 - Value", "Phone 2 - Label",
    "Phone 2 - Value", "Address 1 - Label", "Address 1 - Formatted", "Address 1 - Street",
    "Address 1 - City", "Address 1 - PO Box", "Address 1 - Region", "Address 1 - Postal Code",
    "Address 1 - Country", "Address 1 - Extended Address", "Website 1 - Label",
    "Website 1 - Value",
  ]

  static let google = table(
    googleHeadings,
    [
      row(
        googleHeadings,
        [
          "First Name": "Zoé", "Middle Name": "Ève", "Last Name": "Essai", "Name Prefix": "Mme",
          "Organization Name": "Agence d’essai", "Organization Title": "Directrice",
          "Notes": "Parle français.", "Labels": "* myContacts ::: Diplomates ::: * starred",
          "E-mail 1 - Label": "* Work",
          "E-mail 1 - Value": "zoe@exemple.org ::: zoe.essai@exemple.org",
          "E-mail 2 - Value": "z@exemple.org", "Phone 1 - Label": "Mobile",
          "Phone 1 - Value": "+33 1 00 00 00 01 ::: +33 6 00 00 00 02",
          "Address 1 - Formatted": "1 rue d’Essai\n75000 Paris\nFR",
          "Website 1 - Value": "https://exemple.org/zoe",
        ])
    ])

  private static let olderGoogleHeadings = [
    "Name", "Given Name", "Additional Name", "Family Name", "Yomi Name", "Given Name Yomi",
    "Additional Name Yomi", "Family Name Yomi", "Name Prefix", "Name Suffix", "Initials",
    "Nickname", "Short Name", "Maiden Name", "Birthday", "Gender", "Location",
    "Billing Information", "Directory Server", "Mileage", "Occupation", "Hobby", "Sensitivity",
    "Priority", "Subject", "Notes", "Language", "Photo", "Group Membership", "E-mail 1 - Type",
    "E-mail 1 - Value", "E-mail 2 - Type", "E-mail 2 - Value", "Phone 1 - Type",
    "Phone 1 - Value", "Address 1 - Type", "Address 1 - Formatted", "Address 1 - Street",
    "Address 1 - City", "Address 1 - PO Box", "Address 1 - Region", "Address 1 - Postal Code",
    "Address 1 - Country", "Address 1 - Extended Address", "Organization 1 - Type",
    "Organization 1 - Name", "Organization 1 - Yomi Name", "Organization 1 - Title",
    "Organization 1 - Department", "Organization 1 - Symbol", "Organization 1 - Location",
    "Organization 1 - Job Description", "Website 1 - Type", "Website 1 - Value",
  ]

  static let olderGoogle = table(
    olderGoogleHeadings,
    [
      row(
        olderGoogleHeadings,
        [
          "Name": "Mme Zoé Ève Essai", "Given Name": "Zoé", "Additional Name": "Ève",
          "Family Name": "Essai", "Name Prefix": "Mme",
          "Group Membership": "Diplomates ::: * My Contacts",
          "E-mail 1 - Type": "* Work", "E-mail 1 - Value": "zoe@exemple.org",
          "E-mail 2 - Value": "zoe.essai@exemple.org", "Phone 1 - Value": "+33 1 00 00 00 01",
          "Organization 1 - Name": "Agence d’essai", "Organization 1 - Title": "Directrice",
        ])
    ])

  // MARK: Calendars

  private static let calendarFrenchHeadings = [
    "Objet", "Début", "Début", "Fin", "Fin", "Journée entière", "Rappel actif/inactif",
    "Date de rappel", "Heure du rappel", "Organisateur d'une réunion",
    "Participants obligatoires", "Participants facultatifs", "Ressources de la réunion",
    "Afficher la disponibilité", "Catégories", "Critère de diffusion", "Description",
    "Emplacement", "Informations facturation", "Kilométrage", "Priorité", "Privé",
  ]

  static let calendarFrench = table(
    calendarFrenchHeadings,
    [
      row(
        calendarFrenchHeadings,
        [
          "Objet": "Entretien", "Début": "03/04/2025", "Début": "10:30:00", "Fin": "03/04/2025",
          "Fin": "11:15:00", "Journée entière": "Faux", "Rappel actif/inactif": "Vrai",
          "Date de rappel": "03/04/2025", "Heure du rappel": "10:15:00",
          "Organisateur d'une réunion": "Valette, Thierry-Paul",
          "Participants obligatoires": "Valette, Thierry-Paul;Fuchs, Bruno;Essai, Zoé",
          "Emplacement": "Paris", "Priorité": "Normale", "Privé": "Faux",
        ]),
      row(
        calendarFrenchHeadings,
        [
          "Objet": "Mission", "Début": "05/05/2025", "Début": "00:00:00", "Fin": "07/05/2025",
          "Fin": "00:00:00", "Journée entière": "Vrai",
          "Organisateur d'une réunion": "Valette, Thierry-Paul",
        ]),
    ])

  private static let calendarEnglishHeadings = [
    "Subject", "Start Date", "Start Time", "End Date", "End Time", "All day event",
    "Reminder on/off", "Reminder Date", "Reminder Time", "Meeting Organizer",
    "Required Attendees", "Optional Attendees", "Meeting Resources", "Billing Information",
    "Categories", "Description", "Location", "Mileage", "Priority", "Private", "Sensitivity",
    "Show time as",
  ]

  static let calendarEnglish = table(
    calendarEnglishHeadings,
    [
      row(
        calendarEnglishHeadings,
        [
          "Subject": "Entretien", "Start Date": "4/3/2025", "Start Time": "10:30:00 AM",
          "End Date": "4/3/2025", "End Time": "11:15:00 AM", "All day event": "False",
          "Reminder Date": "4/3/2025", "Meeting Organizer": "Thierry-Paul Valette",
          "Required Attendees": "Thierry-Paul Valette;Bruno Fuchs;Zoé Essai",
          "Location": "Paris", "Priority": "Normal", "Private": "False",
        ])
    ])
}
