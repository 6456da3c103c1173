/// Sixty children, none of whom there is.
enum ChildNames {
    static let first = [
        "Aaliyah", "Tobi", "Zbigniew", "Ellie-Mae", "Kacper", "Oluchi", "Rhys", "Samira", "Jaxon",
        "Precious", "Bogdan", "Niamh", "Tyrell", "Ishaan", "Chloe", "Yusuf", "Amara", "Connor",
        "Lakshmi", "Dwayne", "Freya", "Mateusz", "Zainab", "Corey", "Temperance", "Hamza", "Keziah",
        "Ryan", "Adaeze", "Luca", "Shanice", "Piotr", "Maryam", "Alfie", "Nkechi", "Declan", "Roza",
        "Jayden", "Safiya", "Owen", "Tinashe", "Bethany", "Arjun", "Leila", "Kian", "Omari",
        "Gracie",
        "Viktor", "Hibo", "Stefan", "Esme", "Malachi", "Noor", "Finlay", "Ruvimbo", "Archie",
        "Sumaya", "Denis", "Poppy", "Elijah",
    ]

    static let last = [
        "Quillfeather", "Adebanjo", "Wrobelski", "Thornhollow", "Ostrowiak", "Vanebury",
        "Penhallick",
        "Rahimzai", "Coldwater", "Asantewah", "Dragulescu", "O'Brannagh", "Fairweather", "Mehrotri",
        "Birchwhistle", "Karimovic", "Okonjola", "Harkwell", "Subramani", "Lockridge", "Tansley",
        "Zielinko", "Barakzai", "Muddiman", "Wintergreen", "Qureshani", "Boatengue", "Sedgeworth",
        "Nwachuku", "Bellandi", "Carrowby", "Jankovik", "Haidarian", "Pottergill", "Umehara",
        "Kilbrennan", "Demirtay", "Ashcombe", "Warsamey", "Pritchell", "Mukandira", "Larkspur",
        "Chandrani", "Farrokhi", "Doylish", "Campbelton", "Stonnard", "Petrovian", "Abdillah",
        "Marinescu", "Greyling", "Oyelarin", "Siddiqar", "MacAllery", "Chidzonga", "Hollinfield",
        "Jibrilow", "Kovalen", "Underhay", "Babatundi",
    ]
}
