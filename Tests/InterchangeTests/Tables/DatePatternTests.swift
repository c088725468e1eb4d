import Diplomacy
import Interchange
import Testing

@Suite struct DatePatternTests {
  @Test(arguments: [
    ("DD-MM-YYYY", "16-10-2013", "2013-10-16"), ("D/M/YYYY", "3/4/2024", "2024-04-03"),
    ("MM/DD/YYYY", "3/4/2024", "2024-03-04"), ("MM-YYYY", "07-2012", "2012-07"),
    ("YYYYMMDD", "20240229", "2024-02-29"), ("YYYY", "1998", "1998"),
    ("JJ.MM.AA", "05.05.98", "1998-05-05"), ("JJ.MM.AA", "05.05.25", "2025-05-05"),
    ("DD.MM.YY", "01.01.68", "2068-01-01"), ("DD.MM.YY", "01.01.69", "1969-01-01"),
    ("DD-MMM-YY", "12-mai-25", "2025-05-12"), ("DD-MMM-YY", "1-févr.-25", "2025-02-01"),
    ("D MMMM YYYY", "3 August 2024", "2024-08-03"), ("MMM-AA", "juil-25", "2025-07"),
    ("MM-YYYY|DD-MM-YYYY", "16-10-2013", "2013-10-16"),
  ])
  func `a date is read as the pattern says`(pattern: String, text: String, date: String) throws {
    #expect(try #require(DatePattern(pattern)).date(text)?.description == date)
  }

  @Test(arguments: [
    ("DD-MM-YYYY", "30-02-2013"), ("DD-MM-YYYY", "2013-10-16"), ("MM-YYYY", "13-2012"),
    ("DD-MM-YYYY", "16-10-2013 "), ("DD-MM-YYYY", "16-10-13"), ("YYYY", ""),
    ("DD-MMM-YY", "12-mal-25"), ("DD-MMM-YY", "12-05-25"),
  ])
  func `what is not written so, or does not exist, is no date`(pattern: String, text: String) throws
  {
    #expect(try #require(DatePattern(pattern)).date(text) == nil)
  }

  @Test(arguments: [
    "", "DD-MM", "DD-YYYY", "DD-DD-YYYY", "YYYYY", "hier", "YYYY|", "DDD-MM-YYYY", "MMMMM-YYYY",
    "MM-MMM-YY",
  ])
  func `what is no pattern is refused`(text: String) {
    #expect(DatePattern(text) == nil)
  }
}
