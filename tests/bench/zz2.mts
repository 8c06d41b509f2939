import { readCommunique } from "/work/main/lib/communique/structure"; import iconv from "iconv-lite"; import {decodeBytes} from "/work/main/lib/communique/decode";
const w="1. The Parties’ “Côte” plan – agreed at the café – will go on. 2. We welcome the naïve draft."; console.log(decodeBytes(iconv.encode(w,"win1252")));
const s="1\n".repeat(100000); readCommunique("1\n".repeat(1000)); const a=performance.now(); readCommunique(s); console.log(performance.now()-a);
const b="各方\n".repeat(50000); const c=performance.now(); readCommunique(b); console.log(performance.now()-c);
