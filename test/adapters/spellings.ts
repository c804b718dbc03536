// Ways to write an address of this computer, of a private network or of a data
// centre's metadata as the host of a URL.

export interface Spelling {
  readonly host: string;
  /** What browsers read it as (WHATWG URL), where they read it at all. */
  readonly means: string;
}

const groups: Readonly<Record<string, string>> = {
  "127.0.0.1":
    "127.0.0.1 127.1 127.0.1 127.000.000.001 0177.0.0.1 0177.1 0177.0.01 0x7f.0.0.1 0x7F.1 0X7f.0X0.0x0.0X1 0x7f000001 0x7f.0x000001 2130706433 017700000001 127.0.0.1. ①②⑦.⓪.⓪.① １２７.０.０.１ 127。0。0。1 127．0．0．1 127%2e0%2e0%2e1 %31%32%37.0.0.1 0x7f.0.0.0x1",
  "127.255.255.254": "127.255.255.254 127.16777214 0x7ffffffe",
  "0.0.0.0": "0.0.0.0 0 0x0 00 0.0 000000000000",
  "10.0.0.1": "10.0.0.1 10.1 012.0.0.1 0xa.1 167772161 0x0a000001 １０.0.0.1",
  "172.16.0.1": "172.16.0.1 172.1048577 0xac100001 0254.020.0.1",
  "192.168.1.1":
    "192.168.1.1 192.168.257 0xc0a80101 3232235777 0300.0250.1.1 192.168.1.1.",
  "169.254.169.254":
    "169.254.169.254 169.254.43518 0xa9fea9fe 2852039166 0251.0376.0251.0376 0xA9.0xFE.0xA9.0xFE ①⑥⑨.②⑤④.①⑥⑨.②⑤④ 169.254.169.254.",
  "100.100.100.200": "100.100.100.200 0x646464c8 1684301000",
  "168.63.129.16": "168.63.129.16 0xa83f8110",
  "100.64.0.1": "100.64.0.1",
  "255.255.255.255": "255.255.255.255 4294967295 0xffffffff",
  "224.0.0.1": "224.0.0.1 0xe0000001",
  "[::1]":
    "[::1] [0:0:0:0:0:0:0:1] [0000:0000:0000:0000:0000:0000:0000:0001] [::0001] [0::1]",
  "[::]": "[::] [0:0:0:0:0:0:0:0]",
  "[::ffff:7f00:1]":
    "[::ffff:127.0.0.1] [::ffff:7f00:1] [::FFFF:7F00:0001] [0:0:0:0:0:ffff:127.0.0.1]",
  "[::7f00:1]": "[::127.0.0.1] [::7f00:1]",
  "[64:ff9b::7f00:1]": "[64:ff9b::7f00:1] [64:ff9b::127.0.0.1]",
  "[64:ff9b::a9fe:a9fe]": "[64:ff9b::a9fe:a9fe] [64:FF9B::169.254.169.254]",
  "[64:ff9b:1::a00:1]": "[64:ff9b:1::10.0.0.1] [64:ff9b:1::a00:1]",
  "[2002:7f00:1::]": "[2002:7f00:1::] [2002:7f00:0001::]",
  "[2001:0:7f00:1::]": "[2001:0:7f00:1::]",
  "[::ffff:0:7f00:1]": "[::ffff:0:127.0.0.1]",
  "[fe80::1]": "[fe80::1] [FE80::1]",
  "[fe80::a9fe:a9fe]": "[fe80::a9fe:a9fe]",
  "[fc00::1]": "[fc00::1]",
  "[fd00:ec2::254]": "[fd00:ec2::254] [fd00:0ec2:0::0254]",
  "[ff02::1]": "[ff02::1]",
  "[2001:db8::1]": "[2001:db8::1]",
  localhost:
    "localhost LOCALHOST LocalHost ｌｏｃａｌｈｏｓｔ loc%61lhost localhost. ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
};

export const spellings: readonly Spelling[] = Object.entries(groups).flatMap(
  ([means, hosts]) => hosts.split(" ").map((host) => ({ host, means })),
);

/** Written around a host so that a careless reader takes another one for it. */
export const disguises: readonly string[] = [
  "example.com@127.0.0.1",
  "example.com:443@127.0.0.1",
  "example.com%40127.0.0.1",
  "example.com%00.127.0.0.1",
  "127.0.0.1%00.example.com",
  "127.0.0.1%2f.example.com",
  "127.0.0.1%23.example.com",
  "127.0.0.1\\.example.com",
  "127.0.0.1\\@example.com",
  "example.com\\@127.0.0.1",
  "127.0.0.1 .example.com",
  "127.0.0.1#@example.com",
  "127.0.0.1?@example.com",
  "127.0.0.1;example.com",
  "[fe80::1%25lo]",
  "[fe80::1%lo]",
  "[::1%25lo]",
  "[::1]example.com",
  "[127.0.0.1]",
  "::1",
  "127.0.0.1:80:443",
  ".127.0.0.1",
  "127..0.0.1",
  "256.0.0.1",
  "127.0.0.1.",
  "localhost.",
  "\u0000",
  "",
];
