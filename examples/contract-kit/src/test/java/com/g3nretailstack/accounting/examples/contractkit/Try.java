package com.g3nretailstack.accounting.examples.contractkit;
import com.g3nretailstack.accounting.examples.contractkit.report.*;
public final class Try { public static void main(String[] a){ ContractKit k=ContractKit.embedded(); if(a.length>0) k=k.only(java.util.Set.of(a)); System.out.println(TextReport.of(k.run())); } }
