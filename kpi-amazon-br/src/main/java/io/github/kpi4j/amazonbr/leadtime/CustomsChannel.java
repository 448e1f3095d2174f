package io.github.kpi4j.amazonbr.leadtime;

/** How closely Brazilian customs looks at a declaration. */
public enum CustomsChannel {
  /** Released without a look ({@code verde}). */
  GREEN,
  /** Documents are checked ({@code amarelo}). */
  YELLOW,
  /** Documents and goods are checked ({@code vermelho}). */
  RED,
  /** A special procedure against fraud, which can take half a year and more ({@code cinza}). */
  GREY
}
