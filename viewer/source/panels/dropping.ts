/** Files that are dragged over the page and dropped on it. */

import { useEffect, useRef, useState } from 'preact/hooks';

/** Whether files are held over the page; `dropped` gets those that are let go. The browser never opens one itself. */
export function useDropping(dropped: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(dropped);
  latest.current = dropped;
  useEffect(() => {
    const dragged = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const left = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const letGo = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      latest.current([...event.dataTransfer.files]);
    };
    addEventListener('dragenter', dragged);
    addEventListener('dragover', dragged);
    addEventListener('dragleave', left);
    addEventListener('drop', letGo);
    return () => {
      removeEventListener('dragenter', dragged);
      removeEventListener('dragover', dragged);
      removeEventListener('dragleave', left);
      removeEventListener('drop', letGo);
    };
  }, []);
  return over;
}
