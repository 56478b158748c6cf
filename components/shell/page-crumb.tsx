"use client";

import { useEffect } from "react";
import { useFrame } from "./frame-context";

/** Names the page in the header's breadcrumb, below its place: "Requests / Laptop for Ada". */
export function PageCrumb({ label }: { label: string }) {
  const { setCrumb } = useFrame();
  useEffect(() => {
    setCrumb(label);
    return () => setCrumb(null);
  }, [label, setCrumb]);
  return null;
}
