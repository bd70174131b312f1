"""Articles as wires send them, a function a format, for scripts/bench-formats. Not a program itself.

Each takes an article (a JSON Lines record of morgue-generate or of any dump: id, headline, text or
body, published) and returns bytes of one record; HEADS has what stands around the records. Large
inputs are made of repetitions of some megabytes of these.
"""
import csv
import gzip
import io
import json
from xml.sax.saxutils import escape

XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


class Article:
    def __init__(self, number, record):
        self.id = str(record.get("id", number))
        self.headline = record.get("headline") or record.get("title") or "Without a headline"
        body = record.get("body") or record.get("text") or ""
        self.paragraphs = [line for line in body.split("\n") if line.strip()]
        self.date = "2008-02-13"

    def marked_up(self):
        return "".join(f"<p>{escape(each)}</p>\n" for each in self.paragraphs)


def jsonl(article):
    record = {"id": article.id, "headline": article.headline, "published": article.date,
              "body": "\n".join(article.paragraphs)}
    return json.dumps(record, ensure_ascii=False).encode() + b"\n"


def ninjs(article):
    return json.dumps({"uri": article.id, "type": "text", "versioncreated": article.date,
                       "headline": article.headline, "body_html": article.marked_up()},
                      ensure_ascii=False).encode() + b"\n"


def table(article):
    out = io.StringIO()
    csv.writer(out).writerow([article.id, article.headline, article.date,
                              "\n".join(article.paragraphs)])
    return out.getvalue().encode()


def gigaword(article):
    return (f'<DOC id="SMP_ENG_20080213.{article.id}" type="story" >\n<HEADLINE>\n'
            f"{escape(article.headline)}\n</HEADLINE>\n<TEXT>\n"
            + "".join(f"<P>\n{escape(each)}\n</P>\n" for each in article.paragraphs)
            + "</TEXT>\n</DOC>\n").encode()


def reuters_21578(article):
    return (f'<REUTERS NEWID="{article.id}">\n<DATE>13-FEB-1987 10:11:12.13</DATE>\n<TEXT>\n<TITLE>'
            f"{escape(article.headline)}</TITLE>\n<BODY>"
            + "\n".join("    " + escape(each) for each in article.paragraphs)
            + "\n</BODY></TEXT>\n</REUTERS>\n").encode("ascii", "xmlcharrefreplace")


def trec(article):
    return (f"<DOC>\n<DOCNO> {article.id} </DOCNO>\n<HEADLINE> {escape(article.headline)} </HEADLINE>\n"
            "<TEXT>\n" + "\n<P>\n".join(map(escape, article.paragraphs)) + "\n</TEXT>\n</DOC>\n").encode()


def newsml_g2(article):
    return (f'<newsItem guid="urn:sample:{escape(article.id)}" version="1"><itemMeta>'
            '<itemClass qcode="ninat:text"/><provider literal="Sample"/>'
            f"<versionCreated>{article.date}T09:12:00Z</versionCreated></itemMeta><contentMeta>"
            '<subject qcode="mt:15000000"/>'
            f"<headline>{escape(article.headline)}</headline></contentMeta><contentSet><inlineXML "
            'contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>\n'
            f"{article.marked_up()}</body></html></inlineXML></contentSet></newsItem>\n").encode()


def newsml1(article):
    return ("<NewsItem><Identification><NewsIdentifier><ProviderId>sample</ProviderId>"
            f"<DateId>20080213</DateId><NewsItemId>{escape(article.id)}</NewsItemId>"
            '<RevisionId PreviousRevision="0" Update="N">1</RevisionId></NewsIdentifier>'
            "</Identification><NewsManagement><ThisRevisionCreated>20080213T101200Z"
            '</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement><NewsComponent>'
            f"<NewsLines><HeadLine>{escape(article.headline)}</HeadLine></NewsLines><ContentItem>"
            f"<DataContent>{article.marked_up()}</DataContent></ContentItem></NewsComponent>"
            "</NewsItem>\n").encode()


def nitf(article):
    return (f'<nitf><head><docdata><doc-id id-string="{escape(article.id)}"/>'
            '<date.issue norm="20080213T064500Z"/></docdata></head><body><body.head><hedline><hl1>'
            f"{escape(article.headline)}</hl1></hedline></body.head><body.content>\n"
            f"{article.marked_up()}</body.content></body></nitf>\n").encode()


def rcv1(article):
    return (f'<newsitem itemid="{escape(article.id)}" date="1997-03-11" xml:lang="en">\n<headline>'
            f"{escape(article.headline)}</headline>\n<text>\n{article.marked_up()}</text>\n<metadata>"
            '<codes class="bip:topics:1.0"><code code="CCAT"/></codes></metadata>\n</newsitem>\n'
            ).encode()


def rss(article):
    text = article.marked_up().replace("]]>", "]]&gt;")
    return (f"<item><title>{escape(article.headline)}</title><guid>{escape(article.id)}</guid>"
            "<pubDate>Wed, 13 Feb 2008 08:00:00 GMT</pubDate><content:encoded><![CDATA["
            f"{text}]]></content:encoded></item>\n").encode()


def atom(article):
    return (f"<entry><title>{escape(article.headline)}</title><id>{escape(article.id)}</id>"
            f'<updated>{article.date}T08:00:00Z</updated><content type="html">'
            f"{escape(article.marked_up())}</content></entry>\n").encode()


def anpa(article):
    lines = "".join(f"\t{each} \r\n" for each in article.paragraphs)
    return (f"\x16\x16\x01h{int(article.id) % 10000:04}\x1f\r\nr i BC-XX--Sample   02-13 0042\r\n\x02"
            f"^{article.headline}<\r\n{lines}^END<\r\n\x03\r\n02-13-98 1003GMT<\r\n\x04\r\n"
            ).encode("latin-1", "replace")


def warc(article):
    page = (f"<html><head><title>{escape(article.headline)}</title></head><body><nav><a href='/'>"
            f"Home</a></nav><article><h1>{escape(article.headline)}</h1>\n{article.marked_up()}"
            "</article><footer>Sample</footer></body></html>").encode()
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    return (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://sample.example/{article.id}\r\n"
            f"WARC-Date: 2022-04-03T00:00:01Z\r\nContent-Length: {len(http)}\r\n\r\n").encode() + \
        http + b"\r\n\r\n"


def warc_gzip(article):
    return gzip.compress(warc(article), 6)


# name: (format's name, record, what stands before and after the records)
FORMATS = {
    "jsonl": ("jsonl", jsonl, "", ""),
    "csv": ("csv", table, "id,title,date,text\n", ""),
    "gigaword": ("gigaword", gigaword, "", ""),
    "reuters-21578": ("reuters-21578", reuters_21578, "", ""),
    "trec": ("trec", trec, "", ""),
    "newsml-g2": ("newsml-g2", newsml_g2, XML + '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-'
                  '01/"><itemSet>\n', "</itemSet></newsMessage>\n"),
    "newsml1": ("newsml1", newsml1, XML + "<NewsML><NewsEnvelope><DateAndTime>20020318T101500Z"
                "</DateAndTime></NewsEnvelope>\n", "</NewsML>\n"),
    "nitf": ("nitf", nitf, XML, ""),
    "rcv1": ("rcv1", rcv1, XML, ""),
    "rss": ("feed", rss, XML + '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/'
            'content/"><channel><title>Sample</title>\n', "</channel></rss>\n"),
    "atom": ("feed", atom, XML + '<feed xmlns="http://www.w3.org/2005/Atom"><title>Sample</title>\n',
             "</feed>\n"),
    "ninjs": ("ninjs", ninjs, "", ""),
    "anpa": ("anpa", anpa, "", ""),
    "warc": ("warc", warc, "", ""),
    "warc.gz": ("warc", warc_gzip, "", ""),
}
