import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url"; import { resolve } from "node:path";
import { chromium } from "@playwright/test";
import { browserArguments, browserPath } from "./browser";
import { twinParagraphs } from "./containers/twin";
import { readContainer } from "../../lib/containers/read-container";
import { readCommunique } from "../../lib/communique/structure"; import { parseText } from "../../lib/communique/parse";
const fonts = ["noto-sans-sc","noto-serif"].map(n=>`<link rel=stylesheet href="${pathToFileURL(resolve(`node_modules/@fontsource-variable/${n}/index.css`)).href}">`).join("");
const esc=(t:string)=>t.replace(/[&<>]/g,c=>`&#${c.charCodeAt(0)};`);
const twins="long-statement.zh declaration.hant.zh joint-statement.zh summit.zh press-communique.zh judicial-treaty.zh unnumbered.zh summit.en summit.ru declaration.en declaration.ru treaty.en council.ru communique.en press-statement.en press-statement.ru resolution.en joint-statement.en headings.ru leaders.en".split(" ");
const words=(t:string)=>t.replace(/(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”—])\s+(?=[\d\p{Script=Han}\u3000-\u303f\uff00-\uffef“”—])|(?<=\d)\s+(?=\p{Script=Han})/gu,"").replace(/(?<=\p{L}-)\n(?=\p{L})/gu,"").replace(/\s+/gu," ").replace(/^[\s*_#]+|[\s*_#]+$/gu,"");
const out=(p:any)=>({pre:p.preamble.map(words),cl:p.clauses.map((c:any)=>({l:c.label,p:c.paragraphs.map(words)})),close:p.closing.map(words)});
const b=await chromium.launch({executablePath:browserPath(),args:browserArguments}); const page=await b.newPage();
mkdirSync("/tmp/kept/prints",{recursive:true});
const styles:Record<string,string>={ gap:"p{margin:0 0 9pt;text-align:justify}", indent:"p{margin:0;text-indent:2em;text-align:justify}", ragged:"p{margin:0;text-indent:1.25cm}", };
for (const tw of twins) for (const [sn,css] of Object.entries(styles)) {
  const [title=[],...rest]=twinParagraphs(tw); const j=/zh/.test(tw)?"":" ";
  const body=`<h1 style="text-align:center;font-size:15pt">${title.map(esc).join("<br>")}</h1>`+rest.map(l=>{const p=l.length>1&&l.every(x=>x.length<45&&!/[。.]$/u.test(x))?l:[l.join(j)];return `<p>${p.map(esc).join("<br>")}</p>`}).join("");
  const h=`<!doctype html><html lang=${tw.split(".").at(-1)}><meta charset=utf-8>${fonts}<style>body{font-family:"Noto Serif Variable","Noto Sans SC Variable";font-size:11pt;line-height:1.5;margin:0}${css} @page{size:148mm 120mm;margin:18mm 16mm;@top-center{content:"${/zh/.test(tw)?"文件汇编":/ru/.test(tw)?"Сборник документов":"Collected documents"}";font:8pt "Noto Sans SC Variable"}@bottom-center{content:counter(page);font-size:8pt}}</style>${body}`;
  const f=`/tmp/kept/prints/${tw}.${sn}`; writeFileSync(f+".html",h); await page.goto(pathToFileURL(f+".html").href); await page.evaluate(()=>document.fonts.ready);
  const pdf=await page.pdf({preferCSSPageSize:true}); writeFileSync(f+".pdf",pdf);
  const r=await readContainer(new Uint8Array(pdf),f+".pdf"); if(!r.ok){console.log(tw,sn,"REFUSED",r.message);continue;}
  writeFileSync(f+".txt",r.value.text);
  const got=JSON.stringify(out(parseText(r.value.text) as any)); const exp=JSON.stringify(out(JSON.parse(readFileSync(`tests/fixtures/communique/${tw}.json`,"utf8"))));
  if(got===exp) console.log(tw,sn,"ok"); else { let i=0; while(got[i]===exp[i]) i++; console.log(tw,sn,"DIFF\n   exp",exp.slice(Math.max(0,i-50),i+90),"\n   got",got.slice(Math.max(0,i-50),i+90)); }
}
await b.close();
