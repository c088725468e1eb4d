import Diplomacy

extension TableField {
  /// The headings, folded, under which people keep a field: what spreadsheets, Outlook and
  /// Google call it in French and in English, and the field's own code.
  ///
  /// None for what only our own lists have (see ``TableKind/ownColumns``).
  var headings: [String] {
    switch self {
    case .uid: ["uid", "id", "identifiant", "reference", "ref", "numero", "no", "meeting id"]
    case .zone:
      ["zone", "zones", "region", "area", "aire", "pays", "country", "pays concerne", "pays zone"]
    case .note:
      [
        "note", "notes", "remarques", "remarque", "commentaires", "commentaire", "comments",
        "remarks", "observations", "observation",
      ]
    case .tag:
      [
        "tag", "tags", "etiquette", "etiquettes", "categories", "categorie", "mots cles", "labels",
        "libelles", "group membership",
      ]
    case .name:
      [
        "name", "nom complet", "full name", "display name", "nom affiche", "contact", "personne",
        "nom et prenom", "prenom et nom", "nom prenom", "interlocuteur", "contact principal",
        "personne de contact", "personne a contacter", "point de contact", "point focal",
        "contact person", "point of contact", "contact name", "nom du contact", "representant",
        "representative",
      ]
    case .givenName:
      [
        "given name", "prenom", "first name", "prenoms", "firstname", "middle name",
        "deuxieme prenom", "additional name", "forename", "forenames",
      ]
    case .familyName:
      [
        "family name", "nom", "nom de famille", "last name", "surname", "lastname", "patronyme",
        "nom marital",
      ]
    case .honorific:
      [
        "honorific", "civilite", "civ", "titre de civilite", "traitement", "courtoisie", "prefix",
        "prefixe", "name prefix",
      ]
    case .gender: ["gender", "sexe", "genre"]
    case .title:
      [
        "title", "fonction", "fonctions", "poste", "job title", "titre", "position", "role",
        "qualite",
        "organization title",
      ]
    case .organisation:
      [
        "organisation", "organization", "organisme", "societe", "company", "institution",
        "structure", "employeur", "entreprise", "organization name", "organisations", "entite",
      ]
    case .since: ["since", "depuis", "en poste depuis", "start date", "debut", "date de debut"]
    case .until: ["until", "jusqu au", "fin", "end date", "date de fin", "jusqu a"]
    case .email:
      [
        "email", "e mail", "mail", "mel", "courriel", "adresse e mail", "adresse email",
        "adresse mail", "email address",
        "adresse electronique", "adresse de messagerie", "e mail address", "e mail value",
      ]
    case .phone:
      [
        "phone", "telephone", "tel", "mobile", "portable", "telephone mobile", "mobile phone",
        "business phone", "telephone bureau", "phone value", "gsm", "cell", "cell phone",
        "cellphone",
        "numero de telephone", "phone number", "mobile number", "numero de mobile",
        "numero de portable", "tel mobile", "home phone",
        "other phone", "primary phone", "company main phone", "telephone domicile",
        "telephone autre", "telephone principal", "telephone societe",
      ]
    case .address:
      ["address", "adresse", "adresse postale", "postal address", "address formatted"]
    case .web:
      ["web", "site", "site web", "website", "url", "web page", "page web", "website value"]
    case .country: ["country", "pays", "nationalite", "pays region"]
    case .language: ["language", "langue", "langues", "languages"]
    case .alias: ["alias", "surnom", "nickname", "autre nom", "autres noms", "nom d usage"]
    case .tier: ["tier", "rang", "niveau", "importance"]
    case .on:
      [
        "on", "date", "le", "jour", "day", "date de la reunion", "date de reunion",
        "date reunion", "date de l entretien", "date d entretien", "date entretien",
        "date de la rencontre", "date de rencontre", "date rencontre", "date du rendez vous",
        "date rdv", "date et heure", "date heure", "date and time", "meeting date", "quand",
        "when",
        "start date", "date de debut", "debut", "start",
      ]
    case .time: ["time", "heure", "heure de debut", "heure debut", "horaire", "start time"]
    case .timeZone: ["time zone", "timezone", "tz", "fuseau", "fuseau horaire"]
    case .end: ["end", "fin", "heure de fin", "heure fin", "end time", "date de fin", "end date"]
    case .subject:
      [
        "subject", "objet", "sujet", "titre", "title", "intitule", "motif", "reason", "purpose",
        "reunion", "meeting", "evenement", "event",
      ]
    case .kind: ["kind", "type", "nature", "format", "type d echange"]
    case .status: ["status", "statut"]
    case .with:
      [
        "with", "avec", "participants", "participant", "interlocuteur", "interlocuteurs",
        "representative", "representant", "contact", "personne rencontree", "invites",
        "attendees", "pour", "for", "nom", "meeting organizer", "required attendees",
        "optional attendees", "organisateur d une reunion", "organisateur de la reunion",
        "participants obligatoires",
        "participants facultatifs", "personnes rencontrees", "personne", "personnes", "invite",
        "presents", "present", "personnes presentes", "participants presents",
      ]
    case .ours:
      [
        "ours", "de notre cote", "notre cote", "officier", "charge de mission",
        "nos participants", "notre delegation",
      ]
    case .place: ["place", "lieu", "location", "endroit", "salle", "emplacement"]
    case .city: ["city", "ville"]
    case .axis:
      [
        "axis", "axe", "axes", "theme", "themes", "theme aborde", "themes abordes", "thematique",
        "thematiques", "topic",
      ]
    case .summary: ["summary", "resume", "synthese", "compte rendu", "description"]
    case .minutes: ["minutes", "duree", "duration"]
    case .marking:
      [
        "marking", "tlp", "diffusion", "marquage", "critere de diffusion", "sensitivity",
        "confidentialite", "confidentiality", "classification", "sensibilite", "classification tlp",
      ]
    case .due:
      [
        "due", "echeance", "date d echeance", "pour le", "deadline", "due date", "date",
        "date limite", "delai", "quand", "when", "a faire pour", "a faire avant", "avant le",
      ]
    case .owner: ["owner", "responsable", "qui", "who", "assigned to", "pilote", "charge"]
    case .state:
      [
        "state", "etat", "statut", "status", "fait", "done", "avancement", "etat d avancement",
        "acheve", "complete", "realise",
      ]
    case .doneOn:
      [
        "done on", "fait le", "realise le", "termine le", "cloture le", "clos le", "acheve le",
        "date de realisation", "date d achevement", "date de cloture", "completed on",
        "date completed", "completion date", "closed on",
      ]
    case .priority: ["priority", "priorite"]
    case .followUp:
      [
        "follow up", "tache", "task", "action", "actions", "suite", "suites", "suite a donner",
        "suites a donner", "action a mener", "actions a mener", "a faire", "relance", "to do",
        "action item", "action items", "next steps", "promesse", "promesses", "promis", "promise",
        "promises", "promised", "engagement pris", "engagements pris", "commitment", "commitments",
      ]
    case .street, .postcode, .region, .addressCountry, .chathamHouse, .turn: []
    }
  }
}

extension TableMapping.Column {
  /// What stands between several things in a cell where nobody says it: semicolons, and between
  /// people lines; the long name of an organisation may go on on the next.
  var separators: String {
    switch field {
    case .with, .ours, .owner: ";\n"
    case .organisation: ";"
    default: ""
    }
  }
}
