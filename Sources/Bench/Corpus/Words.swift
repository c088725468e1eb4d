/// The words of which the registers' text is made: French, varied, of the trade.
enum Words {
  static let occasions = lines(
    """
    Entretien|Audience|Déjeuner de travail|Point d’étape|Réunion de cadrage|Consultations
    Rencontre|Échange de vues|Petit-déjeuner|Dialogue stratégique|Réunion technique|Briefing
    Session de travail|Entretien de courtoisie|Débriefing|Groupe de travail|Revue annuelle
    """)

  static let calls = lines(
    "Entretien téléphonique|Visioconférence|Appel de suivi|Point téléphonique")

  static let events = lines(
    "Colloque|Forum|Panel|Séminaire|Conférence|Table ronde|Réception|Cérémonie|Atelier")

  static let letters = lines(
    "Note verbale|Courrier|Lettre de suite|Aide-mémoire|Note libre|Démarche")

  static let visits = lines("Visite|Visite officielle|Visite de site|Déplacement|Mission")

  static let subjects = lines(
    """
    le déminage des terres agricoles|la cybersécurité des réseaux électriques
    les menaces hybrides|la lutte contre la désinformation|l’intelligence artificielle
    la gouvernance des données|les infrastructures critiques|la souveraineté technologique
    les corridors de transport|la transition énergétique|les terres rares|l’eau et les glaciers
    la coopération parlementaire|la formation des officiers|les sanctions|le contrôle des exportations
    la diplomatie préventive|le renseignement d’origine ouverte|la sécurité alimentaire
    les flux migratoires|la francophonie|les mobilités étudiantes|la protection civile
    la présidence du Conseil|l’élargissement|la réforme du Conseil de sécurité
    la mer Caspienne|la mer Noire|les câbles sous-marins|l’espace extra-atmosphérique
    le nucléaire civil|les drones|la justice transitionnelle|les droits de l’homme
    le patrimoine en péril|la santé publique|le trafic d’armes légères|les frontières
    le maintien de la paix|la formation de déminage humanitaire|la liberté de la presse
    """)

  static let places = lines(
    """
    Paris|Assemblée nationale, Paris|Sénat, Paris|Bruxelles|Strasbourg|Vienne|Genève|Astana
    Tachkent|Tbilissi|Erevan|Bakou|Prague|Varsovie|Budapest|Dakar|Brazzaville|Abidjan|Tunis
    Rabat|Le Caire|New York|La Haye|Munich|Rome|Berlin|Londres|Chisinau|Kyiv|Ankara|En ligne
    """)

  static let openings = lines(
    """
    L’ambassadeur a rappelé|La délégation a souligné|Notre interlocuteur a fait valoir
    Le conseiller politique a confirmé|La partie hôte a indiqué|Le chef de mission a nuancé
    Plusieurs participants ont regretté|La directrice a présenté|Le secrétariat a précisé
    Les experts ont documenté|Le ministère a laissé entendre|Nos officiers ont exposé
    Un diplomate de carrière a estimé|Le rapporteur a contesté|La présidence a annoncé
    """)

  static let objects = lines(
    """
    que le calendrier de ratification serait tenu malgré les réserves du parlement
    l’intérêt d’un mécanisme conjoint de vérification, ouvert aux organisations régionales
    la fragilité des chaînes d’approvisionnement et le coût des itinéraires de substitution
    une demande ancienne de transfert de compétences, restée sans réponse écrite
    les progrès des équipes cynophiles et le manque de détecteurs de dernière génération
    sa préférence pour un format restreint, sans communiqué, avant la fin du trimestre
    que les attaques par rançongiciel ont doublé depuis l’hiver dans le secteur hospitalier
    la nécessité d’une doctrine commune sur l’attribution des opérations d’influence
    le souhait de recevoir une mission d’évaluation au printemps, hors période électorale
    des inquiétudes sur la dépendance aux fournisseurs extérieurs et sur les normes imposées
    que la feuille de route bilatérale avait besoin d’un volet universitaire et linguistique
    l’état du cadastre des zones polluées et les besoins de cartographie par satellite
    un différend persistant sur le partage des eaux, que la sécheresse rend plus pressant
    la disponibilité de sa capitale à accueillir la prochaine session plénière
    qu’aucune décision ne serait prise avant le remaniement attendu au mois de septembre
    l’écart entre les engagements publics et les crédits effectivement ouverts
    """)

  static let closings = lines(
    """
    Un projet de lettre sera transmis.|Point à reprendre avec les services techniques.
    Ton cordial, sans engagement chiffré.|Nous avons pris note, sans nous prononcer.
    Le compte rendu complet reste à valider.|Suite attendue avant la prochaine échéance.
    À recouper auprès de Bruxelles.|La question des visas a été mise de côté.
    Une liste de contacts nous a été remise.|Aucune publicité souhaitée à ce stade.
    La partie financière reste ouverte.|Le prochain rendez-vous est de principe.
    """)

  static let promises = lines(
    """
    Relancer l’ambassade|Envoyer la note de synthèse|Préparer la lettre de suite
    Proposer une nouvelle date|Transmettre les contacts utiles|Faire le point avec le ministère
    Rédiger la fiche d’entretien|Obtenir l’accord écrit|Organiser la visite technique
    Répondre à la demande|Vérifier les chiffres annoncés|Convier les experts
    """)

  static let closingNotes = lines(
    "fait par courriel|lettre envoyée|réponse reçue|traité de vive voix|sans suite de leur part")

  static let institutions = lines(
    """
    Ministère|Agence nationale|Institut|Centre d’études|Fondation|Conseil supérieur
    Association|Université|Direction générale|Commission parlementaire|Observatoire|Académie
    """)

  static let fields = lines(
    """
    des affaires étrangères|de la défense|du numérique|de l’énergie|des transports|de la justice
    de l’intérieur|de la recherche|des affaires européennes|de la sécurité|de l’économie|de la culture
    """)

  static let posts = lines(
    "Directeur|Conseiller politique|Secrétaire général|Chef de département|Chargé de mission")

  static let officerPosts = lines(
    """
    Présidente|Directeur des études|Secrétaire générale|Chargé de mission Asie centrale
    Chargée de mission Caucase|Chargé de mission Afrique|Responsable cyber|Analyste
    Chargée des relations parlementaires|Responsable des partenariats|Conseiller|Archiviste
    """)

  /// Returns the entries of a list written with bars and line breaks.
  static func lines(_ text: String) -> [String] {
    text.split { $0 == "|" || $0 == "\n" }.map(String.init)
  }
}
