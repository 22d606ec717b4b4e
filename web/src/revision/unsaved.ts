import { createContext, useContext, useEffect, useId } from 'react';

/** Hears from each form whether something in it is not saved. */
export type ReportUnsaved = (form: string, isUnsaved: boolean) => void;

export const UnsavedContext = createContext<ReportUnsaved>(() => undefined);

/** Has somebody asked before they leave the page, for as long as something in this form is not saved. */
export function useUnsaved(isUnsaved: boolean): void {
  const report = useContext(UnsavedContext);
  const form = useId();
  useEffect(() => {
    report(form, isUnsaved);
    return () => {
      report(form, false);
    };
  }, [report, form, isUnsaved]);
}
