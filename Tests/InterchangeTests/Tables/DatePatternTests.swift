import Diplomacy
import Interchange
import Testing

@Suite struct DatePatternTests {
  @Test(arguments: [
    ("DD-MM-YYYY", "16-10-2013", "2013-10-16"), ("D/M/YYYY", "3/4/2024", "2024-04-03"),
    ("MM/DD/YYYY", "3/4/2024", "2024-03-04"), ("MM-YYYY", "07-2012", "2012-07"),
    ("YYYYMMDD", "20240229", "2024-02-29"), ("YYYY", "1998", "1998"),
    ("JJ.MM.AA", "05.05.98", "1998-05-05"), ("JJ.MM.AA", "05.05.25", "2025-05-05"),
    ("MM-YYYY|DD-MM-YYYY", "16-10-2013", "2013-10-16"),
  ])
  func `a date is read as the pattern says`(pattern: String, text: String, date: String) throws {
    #expect(try #require(DatePattern(pattern)).date(text)?.description == date)
  }

  @Test(arguments: [
    ("DD-MM-YYYY", "30-02-2013"), ("DD-MM-YYYY", "2013-10-16"), ("MM-YYYY", "13-2012"),
    ("DD-MM-YYYY", "16-10-2013 "), ("DD-MM-YYYY", "16-10-13"), ("YYYY", ""),
  ])
  func `what is not written so, or does not exist, is no date`(pattern: String, text: String) throws
  {
    #expect(try #require(DatePattern(pattern)).date(text) == nil)
  }

  @Test(arguments: ["", "DD-MM", "DD-YYYY", "DD-DD-YYYY", "YYYYY", "hier", "YYYY|", "DDD-MM-YYYY"])
  func `what is no pattern is refused`(text: String) {
    #expect(DatePattern(text) == nil)
  }
}
