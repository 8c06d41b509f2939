import { CodingBroken, type CodingFault, type CodingFile } from "../domain/coding-bundle";

/** Collects what is wrong, so that one run names every fault. */
export type Fault = (file: CodingFile, path: readonly PropertyKey[], message: string) => void;

export const collectFaults = () => {
  const faults: CodingFault[] = [];
  const fault: Fault = (file, path, message) => {
    faults.push({ file: file.name, line: file.lineOf(path), message });
  };
  const stopIfAny = () => {
    if (faults.length > 0) throw new CodingBroken(faults);
  };
  return { fault, stopIfAny };
};
