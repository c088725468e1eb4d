import Foundation
import TestSupport
import Testing

@testable import Reporting

/// Foundation is here as the judge: what it reads is what was written.
@Suite struct JSONWriterTests {
  @Test(arguments: [121, 122, 123] as [UInt64])
  func `any text comes back as it was`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let (key, value) = (Self.text(&random), Self.text(&random))
      var json = JSONWriter()
      json.object { json in
        json.member("clé" + key, value)
        json.array("liste") { json in json.member(nil, value) }
      }
      let bytes = json.output.bytes
      let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
      let read = object?["clé" + key] as? String
      let same = read.map { $0.unicodeScalars.elementsEqual(value.unicodeScalars) } ?? false
      #expect(same, "seed \(seed): \(value.debugDescription)")
      #expect((object?["liste"] as? [String])?.first == value)
      // Nothing in it acts on a terminal.
      let controls = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value)
      }
      #expect(controls.isEmpty, "seed \(seed): \(value.debugDescription)")
    }
  }

  /// Any text but U+FEFF: the judge drops it at the beginning of what it reads in one go.
  private static func text(_ random: inout SplitMix64) -> String {
    RandomText.any(&random).replacing("\u{FEFF}", with: "")
  }

  @Test func `a byte order mark in a text stays where it is`() {
    var json = JSONWriter()
    json.array { json in json.member(nil, "\u{FEFF}a\u{1B}\u{FEFF}") }
    #expect(json.output.bytes == Array("[\"\u{FEFF}a\\u001b\u{FEFF}\"]\n".utf8))
  }

  @Test func `values are written as they are`() {
    var json = JSONWriter()
    json.object { json in
      json.member("vrai", true)
      json.member("nombre", -12)
      json.member("rien", nil as String?)
      json.member("aucun", nil as Int?)
      json.object("objet") { _ in }
      json.array("liste") { json in
        json.member(nil, 1)
        json.member(nil, 2)
        json.array { _ in }
      }
    }
    #expect(
      String(decoding: json.output.bytes, as: UTF8.self)
        == #"{"vrai":true,"nombre":-12,"rien":null,"aucun":null,"objet":{},"liste":[1,2,[]]}"#
        + "\n")
  }

  @Test func `a document begun is ended`() {
    var json = JSONWriter()
    json.beginObject()
    json.beginArray("liste")
    json.end()
    json.end()
    #expect(String(decoding: json.output.bytes, as: UTF8.self) == "{\"liste\":[]}\n")
  }
}
